import Papa from 'papaparse'
import { renderGoTemplate } from './goTemplateReader.ts'
import type {
  ListmonkCampaign,
  ListmonkMessage,
  ListmonkServerOptions,
  ListmonkState,
  ListmonkSubscriber,
} from './listmonkTypes.ts'

/** A call as it came: only what its method and path take of it counts. */
export interface Asked {
  readonly query: URLSearchParams
  readonly json: Record<string, unknown>
  readonly form: FormData | undefined
  readonly id: number
}

export class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface ListmonkWorld extends ListmonkState {
  /** @param name "PUT /api/campaigns/:id"; undefined where there is no such call @throws Refused */
  call(name: string): ((asked: Asked) => unknown) | undefined
  /** Notes what a call broke. @throws Refused */
  fault(text: string): never
}

// A stand-in for listmonk that takes a request only where its public documents do (listmonk.app/docs/apis/…: lists, subscribers,
// import, campaigns, templates, media, bounces; listmonk.app/docs/templating), and behaves as they say. What the documents leave open
// is as its released versions do it, and said so. It proves what is sent to it, not that every version takes it.

export function createListmonkWorld(options: ListmonkServerOptions): ListmonkWorld {
  const { extensions = ['jpg', 'jpeg', 'png', 'gif', 'svg', 'ics'] } = options
  const faults: string[] = []
  const subscribers: ListmonkSubscriber[] = []
  const byEmail = new Map<string, ListmonkSubscriber>()
  const lists: ListmonkState['lists'] = []
  const campaigns: ListmonkCampaign[] = []
  const messages: ListmonkMessage[] = []
  const bounces: ListmonkState['bounces'] = []
  const media: { readonly id: number; readonly filename: string; readonly bytes: number }[] = []
  const templates = [{ id: 1, name: 'Default', type: 'campaign', body: '<i>{{ template "content" . }}</i>' }]
  const clock: ListmonkState['clock'] = { now: null }
  const nowMs = () => (clock.now === null ? Date.now() : Date.parse(clock.now))
  const importer = { name: '', status: 'none', total: 0, imported: 0 }

  const fault = (text: string): never => {
    faults.push(text)
    throw new Refused(400, text)
  }
  const add = (one: Partial<ListmonkSubscriber> & { readonly email: string }) => {
    const made: ListmonkSubscriber = {
      ...{ id: subscribers.length + 1, name: '', status: 'enabled', attribs: {}, lists: new Map() },
      ...one,
    }
    subscribers.push(made)
    byEmail.set(made.email, made)
    return made
  }
  const paged = <Row>(rows: readonly Row[], query: URLSearchParams) => {
    const perPage = query.get('per_page') === 'all' ? rows.length : Number(query.get('per_page') ?? 20)
    const page = Number(query.get('page') ?? 1)
    return {
      results: rows.slice((page - 1) * perPage, page * perPage),
      total: rows.length,
      per_page: perPage,
      page,
    }
  }
  /** Released versions read `tag`; the pages say `tags`. */
  const tagged = <Row extends { tags: string[] }>(rows: readonly Row[], query: URLSearchParams) =>
    rows.filter(({ tags }) => query.getAll('tag').every((tag) => tags.includes(tag)))

  const routes: Record<string, (request: Asked) => unknown> = {
    'GET /api/lists': ({ query }) => paged(tagged(lists, query), query),
    // apis/lists, POST: name, type, optin are required
    'POST /api/lists': ({ json }) => {
      if (typeof json.name !== 'string' || json.name === '' || json.name.length > 2000)
        fault('list without a name')
      if (!['private', 'public'].includes(String(json.type))) fault(`list type ${String(json.type)}`)
      if (!['single', 'double'].includes(String(json.optin))) fault(`list optin ${String(json.optin)}`)
      const list = {
        id: lists.length + 1,
        name: String(json.name),
        type: String(json.type),
        tags: json.tags as string[],
      }
      lists.push(list)
      return list
    },

    'GET /api/templates': () => templates,
    // templating: the placeholder "should appear exactly once in every template"
    'POST /api/templates': ({ json }) => {
      if (String(json.body).split(/\{\{\s*template\s+"content"\s*\.\s*\}\}/).length !== 2)
        fault('template without its place')
      const template = {
        id: templates.length + 1,
        name: String(json.name),
        type: String(json.type),
        body: String(json.body),
      }
      templates.push(template)
      return template
    },

    'GET /api/media': () => media.map(({ id, filename }) => ({ id, filename, uri: `/uploads/${filename}` })),
    // apis/media, POST: multipart with `file`
    'POST /api/media': async ({ form }) => {
      const file = form?.get('file')
      if (!(file instanceof File)) return fault('media without a file')
      const extension = file.name.split('.').at(-1) ?? ''
      if (!extensions.includes(extension)) throw new Refused(400, `Unsupported file type (${extension})`)
      const made = { id: media.length + 1, filename: file.name, bytes: file.size }
      media.push(made)
      return { id: made.id, filename: made.filename, uri: `/uploads/${made.filename}` }
    },

    'GET /api/subscribers': ({ query }) => {
      const listId = Number(query.get('list_id') ?? 0)
      const status = query.get('subscription_status')
      const found = subscribers.filter(
        ({ lists: on }) => listId === 0 || (on.has(listId) && (status === null || on.get(listId) === status)),
      )
      if (query.get('order_by') === 'email') found.sort((one, other) => (one.email < other.email ? -1 : 1))
      const shown = found.map(({ lists: on, ...rest }) => ({
        ...rest,
        lists: [...on].map(([id, subscription_status]) => ({ id, subscription_status })),
      }))
      return paged(shown, query)
    },
    // apis/subscribers, PUT /api/subscribers/lists: ids, action, target_list_ids
    'PUT /api/subscribers/lists': ({ json }) => {
      const ids = json.ids as number[]
      const targets = json.target_list_ids as number[]
      if (!['add', 'remove', 'unsubscribe'].includes(String(json.action)))
        fault(`action ${String(json.action)}`)
      if (!Array.isArray(ids) || ids.length === 0 || !Array.isArray(targets)) fault('no ids')
      if (json.action !== 'remove') fault('only ever takes off its own list')
      for (const { id, lists: on } of subscribers)
        if (ids.includes(id)) for (const target of targets) on.delete(target)
      return true
    },

    'GET /api/import/subscribers': () => importer,
    // apis/import, POST: `params` as JSON and `file`; CSV with email, name, attributes
    'POST /api/import/subscribers': async ({ form }) => {
      const params = JSON.parse(String(form?.get('params'))) as Record<string, unknown>
      const file = form?.get('file')
      if (!(file instanceof File) || !file.name.endsWith('.csv')) return fault('import without a .csv file')
      if (params.mode !== 'subscribe') fault(`mode ${String(params.mode)}`)
      if (params.delim !== ',') fault('delim is one character')
      if (!['unconfirmed', 'confirmed', 'unsubscribed'].includes(String(params.subscription_status)))
        fault('subscription_status')
      const on = params.lists as number[]
      if (!Array.isArray(on) || on.some((id) => !lists.some((list) => list.id === id))) fault('no such list')
      const { data, meta } = Papa.parse<Record<string, string>>(await file.text(), {
        header: true,
        skipEmptyLines: true,
      })
      if (meta.fields?.join() !== 'email,name,attributes') fault(`columns ${meta.fields?.join()}`)
      for (const row of data) importRow(row, on, params)
      Object.assign(importer, {
        name: file.name,
        status: 'finished',
        total: data.length,
        imported: data.length,
      })
      return importer
    },

    'GET /api/campaigns': ({ query }) => paged(tagged(campaigns, query).map(shown), query),
    'POST /api/campaigns': ({ json }) => {
      const campaign: ListmonkCampaign = {
        ...readCampaign(json),
        ...{ id: campaigns.length + 1, status: 'draft', to_send: 0, sent: 0, starts: 0 },
      }
      campaigns.push(campaign)
      return shown(campaign)
    },
    'GET /api/campaigns/:id': ({ id }) => shown(campaignOf(id)),
    'PUT /api/campaigns/:id': ({ id, json }) => {
      const campaign = campaignOf(id)
      // "Campaigns that are done cannot be modified", and one that runs neither
      if (!['draft', 'paused', 'scheduled'].includes(campaign.status))
        fault('changes a campaign that has begun')
      Object.assign(campaign, readCampaign(json))
      // Released versions make a draft of one that loses its time.
      if (campaign.status === 'scheduled' && campaign.send_at === null) campaign.status = 'draft'
      return shown(campaign)
    },
    // apis/campaigns, PUT status, "Note": which may follow which
    'PUT /api/campaigns/:id/status': ({ id, json }) => {
      const campaign = campaignOf(id)
      const may: Readonly<Record<string, readonly string[]>> = {
        running: ['paused', 'draft'],
        paused: ['running'],
        cancelled: ['running', 'paused'],
        scheduled: ['draft'],
        draft: ['scheduled'],
      }
      onlyFields(json, ['status'])
      const status = String(json.status) as ListmonkCampaign['status']
      if (may[status]?.includes(campaign.status) !== true) {
        // What begins while it is asked to wait or to come back is nobody's fault.
        if (status === 'draft' && campaign.starts > 0) throw new Refused(400, 'only scheduled campaigns')
        fault(`${campaign.status} cannot become ${status}`)
      }
      if (status === 'scheduled') {
        if (options.schedule === 'forbids') throw new Refused(403, 'permission denied: campaigns:send')
        // Released versions: "needs send_at"
        if (campaign.send_at === null) fault('scheduled without a time')
        if (options.schedule === 'ignores') return shown(campaign)
        if (options.schedule === 'shifts')
          campaign.send_at = new Date(Date.parse(campaign.send_at ?? '') + 3_600_000).toISOString()
      }
      // Released versions: one with a time that is told to run waits for it, or begins at once where it has passed.
      campaign.status = status === 'running' && campaign.send_at !== null ? 'scheduled' : status
      if (campaign.status === 'running') begin(campaign)
      return shown(campaign)
    },

    'GET /api/bounces': ({ query }) => {
      const campaignId = Number(query.get('campaign_id') ?? 0)
      const found = bounces.filter((bounce) => campaignId === 0 || bounce.campaignId === campaignId)
      return paged(
        found.map((bounce, at) => ({ id: at + 1, ...bounce, campaign: { id: bounce.campaignId } })),
        query,
      )
    },
  }

  /** The campaign's time in a zone of the server's own, to the microsecond, as PostgreSQL gives it. */
  const shown = (campaign: ListmonkCampaign) => ({
    ...campaign,
    send_at:
      campaign.send_at === null
        ? null
        : new Date(Date.parse(campaign.send_at) + 3_600_000).toISOString().replace(/Z$/, '000+01:00'),
  })

  const begin = (campaign: ListmonkCampaign) => {
    campaign.status = 'running'
    campaign.starts += 1
    campaign.to_send = recipientsOf(campaign).length
  }

  /** What its documents do not know. */
  const onlyFields = (json: Record<string, unknown>, known: readonly string[]) => {
    for (const field of Object.keys(json)) if (!known.includes(field)) fault(`unknown field ${field}`)
  }

  const importRow = (row: Record<string, string>, on: readonly number[], params: Record<string, unknown>) => {
    const email = (row.email ?? '').trim().toLowerCase()
    // It skips what it takes for no address, and says so only in its log.
    if (!/^[^\s@]+@[^\s@]+\.[a-z-]+$/.test(email) || /[åäö]/.test(email)) return
    const attribs = JSON.parse(row.attributes ?? '{}') as Record<string, unknown>
    const overwrites =
      (options.version ?? 6) < 6 ? params.overwrite === true : params.overwrite_userinfo === true
    const known = byEmail.get(email)
    const one = known ?? add({ email, name: row.name ?? '', attribs })
    if (known !== undefined && overwrites) Object.assign(known, { name: row.name, attribs })
    for (const id of on) {
      const status =
        one.status === 'blocklisted' ? 'unsubscribed' : (params.subscription_status as 'confirmed')
      const resets =
        (options.version ?? 6) < 6 ? params.overwrite === true : params.overwrite_subscription_status === true
      if (!one.lists.has(id) || resets) one.lists.set(id, status)
    }
  }

  /** apis/campaigns, POST: required are name, subject, lists, type, content_type, body. */
  const readCampaign = (json: Record<string, unknown>) => {
    onlyFields(json, campaignFields)
    for (const field of ['name', 'subject', 'from_email', 'body', 'altbody'])
      if (typeof json[field] !== 'string' || json[field] === '') fault(`campaign without ${field}`)
    if (json.type !== 'regular' || json.content_type !== 'html') fault('type or content_type')
    const on = json.lists as number[]
    if (!Array.isArray(on) || on.length === 0 || on.some((id) => !lists.some((list) => list.id === id)))
      fault('no such list')
    const template = templates.find(({ id }) => id === json.template_id)
    if (template?.body !== '{{ template "content" . }}')
      fault('a template that puts something around the letter')
    const read = json as unknown as ListmonkCampaign
    const sendAt = json.send_at ?? null
    // A Go time in JSON is RFC 3339. "If there's a send_at date, it should be in the future" (released versions).
    if (sendAt !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(String(sendAt)))
      fault(`send_at ${String(sendAt)}`)
    if (sendAt !== null && Date.parse(String(sendAt)) <= nowMs()) fault('send_at in the past')
    // "Template expressions": a body that does not compile is refused.
    for (const part of [read.body, read.altbody, read.subject]) render(part, {}, true)
    const { name, subject, from_email, body, altbody, headers, tags, template_id } = read
    return {
      name,
      subject,
      lists: on,
      from_email,
      body,
      altbody,
      headers,
      tags,
      template_id,
      media: read.media ?? [],
      send_at: sendAt === null ? null : String(sendAt),
    }
  }

  const campaignOf = (id: number) => {
    const campaign = campaigns.find((one) => one.id === id)
    // Released versions answer 400 for one that is not there.
    if (campaign === undefined) throw new Refused(400, 'campaign not found')
    return campaign
  }

  /** concepts: a single opt-in list sends to everybody who has not signed off, and never to who is blocklisted. */
  const recipientsOf = (campaign: ListmonkCampaign) =>
    subscribers.filter(
      ({ status, lists: on }) =>
        status !== 'blocklisted' && campaign.lists.some((id) => on.has(id) && on.get(id) !== 'unsubscribed'),
    )

  const render = (source: string, attribs: Record<string, unknown>, html: boolean) =>
    renderGoTemplate(source, { html, attribs, unsubscribeUrl: 'https://listmonk.example/unsubscribe' })

  const work = (fail: readonly string[] = []) => {
    for (const campaign of campaigns)
      if (campaign.status === 'scheduled' && Date.parse(campaign.send_at ?? '') <= nowMs()) begin(campaign)
    for (const campaign of campaigns.filter(({ status }) => status === 'running')) {
      const written = new Set(
        messages.filter(({ campaignId }) => campaignId === campaign.id).map(({ to }) => to),
      )
      for (const { email, attribs } of recipientsOf(campaign)) {
        if (written.has(email) || fail.includes(email)) continue
        const { id, from_email: from, subject, body, altbody, media: attached } = campaign
        messages.push({
          ...{ to: email, campaignId: id, from },
          subject: subject.includes('{{') ? render(subject, attribs, false) : subject,
          html: render(body, attribs, true),
          text: render(altbody, attribs, true),
          attached: attached.map((one) => media.find((file) => file.id === one)?.filename ?? ''),
        })
        campaign.sent += 1
      }
      campaign.status = 'finished'
    }
  }

  return {
    ...{ subscribers, lists, campaigns, messages, bounces, media, importer, clock, faults, add, work, fault },
    call: (name) => routes[name],
  }
}

/** apis/campaigns, POST: its parameters, and `media`, which released versions take. */
const campaignFields = [
  ...['name', 'subject', 'lists', 'from_email', 'type', 'content_type', 'body', 'altbody', 'send_at'],
  ...['messenger', 'template_id', 'tags', 'headers', 'media'],
]

import { htmlOfText, lengthOf } from './mastodonHtml.ts'
import { oauthCall } from './mastodonOAuth.ts'
import {
  type Answered,
  type Asked,
  configurationOf,
  ok,
  Refused,
  requireToken,
  text,
} from './mastodonRules.ts'
import type { MastodonStore } from './mastodonState.ts'
import type { MastodonOptions, StatusRow } from './mastodonTypes.ts'

const accountId = '109348'

// A stand-in for a Mastodon server that takes a request only where its public documents do (docs.joinmastodon.org/methods/…: apps,
// oauth, instance, accounts, media, statuses, scheduled_statuses), and refuses in the words of the released version. It proves what
// is sent to it, not that every server takes it.

/** @param host as it stands in addresses @throws Refused */
export function askMastodon(
  state: MastodonStore,
  options: MastodonOptions,
  host: string,
  asked: Asked,
): Answered {
  const oauth = oauthCall(state, host, asked)
  if (oauth !== undefined) return oauth
  const [, id = ''] =
    /^\/api\/v1\/(?:statuses|media|scheduled_statuses|accounts)\/(\w+)/.exec(asked.path) ?? []
  const isNumber = /^\d+$/.test(id)
  const name = `${asked.method} ${isNumber ? asked.path.replace(id, ':id') : asked.path}`
  const call = calls[name]
  if (call === undefined) throw new Refused(404, 'Not Found')
  return call({ state, options, host, asked, id })
}

interface World {
  readonly state: MastodonStore
  readonly options: MastodonOptions
  readonly host: string
  readonly asked: Asked
  readonly id: string
}

const calls: Readonly<Record<string, (world: World) => Answered>> = {
  // methods/instance
  'GET /api/v2/instance': ({ options, host }) => {
    if ((options.instance ?? 'v2') !== 'v2') throw new Refused(404, 'Not Found')
    return ok({
      domain: host,
      title: 'Kommunernas',
      version: '4.4.1',
      configuration: configurationOf(options),
    })
  },
  'GET /api/v1/instance': ({ options, host }) => {
    const { maxCharacters = 500, descriptionLimit = 1500, instance } = options
    const base = { uri: host, title: 'Kommunernas' }
    if (instance === 'none') return ok(base)
    if (instance === 'pleroma')
      return ok({
        ...base,
        version: '2.7.2 (compatible; Pleroma 2.9.1)',
        ...{
          max_toot_chars: maxCharacters,
          max_media_attachments: 1000,
          description_limit: descriptionLimit,
        },
        upload_limit: options.imageBytes ?? 16_000_000,
      })
    return ok({ ...base, version: '4.0.2', configuration: configurationOf(options) })
  },

  // methods/accounts, verify_credentials: profile, read or read:accounts
  'GET /api/v1/accounts/verify_credentials': ({ state, host, asked }) => {
    requireToken(asked, state.tokens, 'read:accounts')
    return { ...ok({ ...accountOf(host), source: { privacy: 'public' } }), headers: rateHeaders(299) }
  },
  'GET /api/v1/accounts/:id/statuses': ({ state, host, asked, id }) => {
    requireToken(asked, state.tokens, 'read:statuses')
    const { query } = asked
    const before = query.get('max_id')
    const shown = [...state.statuses.values()]
      .filter(({ id: one }) => !state.deleted.has(one))
      .filter(({ by }) => (id === accountId ? by === '' : by === id))
      .filter(({ id: one }) => before === null || BigInt(one) < BigInt(before))
      .toReversed()
      .slice(0, Math.min(40, Number(query.get('limit') ?? 20)))
    return ok(shown.map((row) => statusOf(state, host, row)))
  },

  // methods/media
  'POST /api/v2/media': ({ state, options, asked }) => {
    if (options.onlyOldMedia === true) throw new Refused(404, 'Not Found')
    return uploaded(state, options, asked)
  },
  'POST /api/v1/media': ({ state, options, asked }) => ({
    ...uploaded(state, { ...options, processing: 0 }, asked),
    status: 200,
  }),
  'GET /api/v1/media/:id': ({ state, asked, id }) => {
    requireToken(asked, state.tokens, 'write:media')
    const media = state.media.get(id)
    if (media === undefined || media.attached) throw new Refused(404, 'Record not found')
    if (media.waits > 0) {
      state.put({ kind: 'media', row: { ...media, waits: media.waits - 1 } })
      return { status: 206, body: mediaOf(media) }
    }
    return ok(mediaOf(media))
  },

  // methods/statuses
  'POST /api/v1/statuses': post,
  'GET /api/v1/statuses/:id': ({ state, host, id }) => ok(statusOf(state, host, requireStatus(state, id))),
  'GET /api/v1/statuses/:id/source': ({ state, asked, id }) => {
    requireToken(asked, state.tokens, 'read:statuses')
    const row = requireStatus(state, id)
    return ok({ id, text: row.text, spoiler_text: row.spoiler })
  },
  'GET /api/v1/statuses/:id/context': ({ state, host, id }) => {
    requireStatus(state, id)
    const below = new Set([id])
    const descendants = [...state.statuses.values()].filter((row) => {
      if (state.deleted.has(row.id) || row.answers === null || !below.has(row.answers)) return false
      below.add(row.id)
      return true
    })
    return ok({ ancestors: [], descendants: descendants.map((row) => statusOf(state, host, row)) })
  },
  'PUT /api/v1/statuses/:id': ({ state, options, host, asked, id }) => {
    requireToken(asked, state.tokens, 'write:statuses')
    const row = requireStatus(state, id)
    const { form } = asked
    const media = form.getAll('media_ids[]').map(String)
    requireText(text(form, 'status'), text(form, 'spoiler_text'), media, options)
    const foreign = media.filter((one) => !row.media.includes(one))
    requireMedia(state, foreign)
    const edited = {
      ...row,
      ...{ text: text(form, 'status').trim(), spoiler: text(form, 'spoiler_text').trim(), media },
      ...{ sensitive: text(form, 'sensitive') === 'true', edits: row.edits + 1 },
    }
    state.put({ kind: 'status', row: edited })
    return ok(statusOf(state, host, edited))
  },
  'DELETE /api/v1/statuses/:id': ({ state, host, asked, id }) => {
    requireToken(asked, state.tokens, 'write:statuses')
    const row = requireStatus(state, id)
    state.put({ kind: 'deleted', id })
    return ok({ ...statusOf(state, host, row), text: row.text })
  },

  // methods/scheduled_statuses
  'GET /api/v1/scheduled_statuses/:id': ({ state, asked, id }) => {
    requireToken(asked, state.tokens, 'read:statuses')
    const row = state.scheduled.get(id)
    if (row === undefined) throw new Refused(404, 'Record not found')
    return ok(scheduledOf(row))
  },
  'DELETE /api/v1/scheduled_statuses/:id': ({ state, asked, id }) => {
    requireToken(asked, state.tokens, 'write:statuses')
    if (!state.scheduled.delete(id)) throw new Refused(404, 'Record not found')
    return ok({})
  },
}

const anHour = 3_600_000

function post({ state, options, host, asked }: World): Answered {
  requireToken(asked, state.tokens, 'write:statuses')
  const { form } = asked
  const now = Date.now() + (options.clockAhead ?? 0)
  const key = String(asked.headers['idempotency-key'] ?? '') || null
  // Idempotency keys are stored for up to 1 hour.
  const before = key === null || options.ignoresIdempotency === true ? undefined : state.keys.get(key)
  const known = before === undefined ? undefined : state.statuses.get(before.id)
  if (before !== undefined && known !== undefined && now - before.at < anHour)
    return ok(statusOf(state, host, requireStatus(state, known.id)))

  const taken = [...state.statuses.values()].filter(({ by }) => by === '').length
  const left = (options.statusesLeft ?? Number.POSITIVE_INFINITY) - taken
  if (left <= 0) return { status: 429, body: { error: 'Too many requests' }, headers: rateHeaders(0, now) }

  const media = form.getAll('media_ids[]').map(String)
  const spoiler = text(form, 'spoiler_text').trim()
  requireText(text(form, 'status'), spoiler, media, options)
  requireMedia(state, media)
  const visibility = text(form, 'visibility') || 'public'
  if (!['public', 'unlisted', 'private', 'direct'].includes(visibility))
    throw new Refused(422, `Validation failed: Visibility is not included in the list`)
  const language = text(form, 'language') || null
  if (language !== null && !/^[a-z]{2,3}$/.test(language))
    throw new Refused(422, 'Validation failed: Language is invalid')
  const answers = text(form, 'in_reply_to_id') || null
  if (answers !== null && (!state.statuses.has(answers) || state.deleted.has(answers)))
    throw new Refused(404, 'The post you are trying to reply to does not appear to exist.')

  const scheduledAt = text(form, 'scheduled_at')
  if (scheduledAt !== '' && options.ignoresScheduling !== true) {
    const at = Date.parse(scheduledAt)
    if (Number.isNaN(at) || at < now + 5 * 60_000)
      throw new Refused(422, 'Validation failed: Scheduled at The scheduled date must be in the future')
    const id = String(3221 + state.scheduled.size)
    const row = { id, text: text(form, 'status'), scheduledAt: new Date(at).toISOString(), media }
    state.put({ kind: 'scheduled', row })
    return ok(scheduledOf(row))
  }

  for (const id of media) {
    const row = state.media.get(id)
    if (row !== undefined) state.put({ kind: 'media', row: { ...row, attached: true } })
  }
  const row: StatusRow = {
    ...{ id: nextId(state), text: text(form, 'status').trim(), spoiler },
    ...{
      sensitive: text(form, 'sensitive') === 'true' || spoiler !== '',
      language,
      visibility,
      answers,
      media,
    },
    ...{ at: new Date(now).toISOString(), key, by: '', edits: 0, favourites: 0, reblogs: 0 },
  }
  state.put({ kind: 'status', row })
  if (key !== null) state.put({ kind: 'key', key, id: row.id, at: now })
  return { ...ok(statusOf(state, host, row)), headers: rateHeaders(Math.min(300, left) - 1, now) }
}

/** validators/status_length_validator.rb, and "Text can't be blank" of the documents. */
function requireText(
  status: string,
  spoiler: string,
  media: readonly string[],
  options: MastodonOptions,
): void {
  const most = options.maxCharacters ?? 500
  if (status.trim() === '' && media.length === 0)
    throw new Refused(422, "Validation failed: Text can't be blank")
  if (lengthOf(status.trim()) + lengthOf(spoiler) > most)
    throw new Refused(422, `Validation failed: Text character limit of ${most} exceeded`)
}

/** services/post_status_service.rb, validate_media! */
function requireMedia(state: MastodonStore, ids: readonly string[]): void {
  if (ids.length > 4) throw new Refused(422, 'Cannot attach more than 4 files')
  const rows = ids.map((id) => state.media.get(id))
  const lost = ids.filter((_, index) => rows[index] === undefined || rows[index]?.attached === true)
  if (lost.length > 0)
    throw new Refused(422, `Media ${lost.join(', ')} not found or already attached to another post`)
  if (rows.some((row) => (row?.waits ?? 0) > 0))
    throw new Refused(422, 'Cannot attach files that have not finished processing. Try again in a moment!')
}

function uploaded(state: MastodonStore, options: MastodonOptions, asked: Asked): Answered {
  requireToken(asked, state.tokens, 'write:media')
  const { imageBytes = 16_777_216, descriptionLimit = 1500, processing = 0 } = options
  if (!String(asked.headers['content-type'] ?? '').startsWith('multipart/form-data;'))
    throw new Refused(422, 'Validation failed: File can’t be blank')
  const file = asked.form.get('file')
  // "The file must have a MIME type."
  if (!(file instanceof File) || !/^image\/(jpeg|png|gif|webp)$/.test(file.type))
    throw new Refused(422, 'Validation failed: File content type is invalid, File is invalid')
  if (file.size > imageBytes) throw new Refused(422, 'Validation failed: File must be less than 16 MB')
  const description = text(asked.form, 'description')
  if (description.length > descriptionLimit)
    throw new Refused(
      422,
      `Validation failed: Description is too long (maximum is ${descriptionLimit} characters)`,
    )
  const focus = text(asked.form, 'focus')
  if (focus !== '' && !focus.split(',').every((one) => Math.abs(Number(one)) <= 1))
    throw new Refused(422, 'Validation failed: Focus is invalid')
  const row = {
    ...{ id: String(22_348_641 + state.media.size), mime: file.type, bytes: file.size, description },
    ...{ waits: processing, attached: false },
  }
  state.put({ kind: 'media', row })
  return { status: processing > 0 ? 202 : 200, body: mediaOf(row) }
}

function requireStatus(state: MastodonStore, id: string): StatusRow {
  const row = state.statuses.get(id)
  if (row === undefined || state.deleted.has(id)) throw new Refused(404, 'Record not found')
  return row
}

function nextId(state: MastodonStore): string {
  return String(113_000_000_000_000_000n + BigInt(state.statuses.size))
}

/** Somebody else's answer to a status. */
export function answerFromSomebody(
  state: MastodonStore,
  one: { readonly to: string; readonly by: string; readonly visibility?: string },
): string {
  const id = nextId(state)
  state.put({
    kind: 'status',
    row: {
      ...{ id, text: 'Bra!', spoiler: '', sensitive: false, language: 'sv', media: [], key: null },
      ...{
        visibility: one.visibility ?? 'public',
        answers: one.to,
        at: new Date().toISOString(),
        by: one.by,
      },
      ...{ edits: 0, favourites: 0, reblogs: 0 },
    },
  })
  return id
}

function accountOf(host: string, by = '') {
  const name = by === '' ? 'kansliet' : `invanare${by}`
  return { id: by === '' ? accountId : by, username: name, acct: name, url: `https://${host}/@${name}` }
}

/** entities/Status */
function statusOf(state: MastodonStore, host: string, row: StatusRow) {
  const account = accountOf(host, row.by)
  return {
    ...{ id: row.id, created_at: row.at, in_reply_to_id: row.answers, sensitive: row.sensitive },
    ...{ spoiler_text: row.spoiler, visibility: row.visibility, language: row.language },
    ...{
      uri: `https://${host}/users/${account.username}/statuses/${row.id}`,
      url: `${account.url}/${row.id}`,
    },
    replies_count: [...state.statuses.values()].filter(
      ({ answers, id }) => answers === row.id && !state.deleted.has(id),
    ).length,
    ...{ reblogs_count: row.reblogs, favourites_count: row.favourites },
    edited_at: row.edits === 0 ? null : row.at,
    ...{ content: htmlOfText(row.text, host), reblog: null, account },
    media_attachments: row.media.flatMap((id) => {
      const media = state.media.get(id)
      return media === undefined ? [] : [mediaOf({ ...media, waits: 0 })]
    }),
    ...{ mentions: [], tags: [], emojis: [], card: null, poll: null },
  }
}

function mediaOf({
  id,
  waits,
  description,
}: {
  readonly id: string
  waits: number
  readonly description: string
}) {
  const url = `https://files.example/media_attachments/${id}/original.jpeg`
  return {
    id,
    type: 'image',
    url: waits > 0 ? null : url,
    preview_url: url,
    description: description || null,
  }
}

function scheduledOf(row: { readonly id: string; readonly scheduledAt: string; readonly text: string }) {
  return { id: row.id, scheduled_at: row.scheduledAt, params: { text: row.text }, media_attachments: [] }
}

/** api/rate-limits */
function rateHeaders(remaining: number, now = Date.now()): Record<string, string> {
  const threeHours = 3 * 3_600_000
  return {
    'x-ratelimit-limit': '300',
    'x-ratelimit-remaining': String(Math.max(0, remaining)),
    'x-ratelimit-reset': new Date(now + threeHours).toISOString(),
  }
}

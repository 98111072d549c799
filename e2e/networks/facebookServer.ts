import { createHmac } from 'node:crypto'
import {
  type Answer,
  type Asked,
  BrokenRule,
  fieldsOf,
  formOf,
  type NetworkServer,
  startNetworkServer,
} from './networkServer.ts'
import { oauthDoor } from './oauthDoor.ts'

// Meta's Graph API for pages, by developers.facebook.com/docs/: pages-api/{getting-started,posts}, graph-api/reference/page/{feed,photos,
// published_posts}, graph-api/reference/insights, graph-api/guides/{error-handling,secure-requests}, facebook-login/guides/access-tokens.

export interface FacebookServerOptions {
  readonly pageId: string
  readonly userToken: string
  readonly pageToken: string
  /** With it every call must carry its proof ("Require app secret"). */
  readonly clientSecret?: string
  /** What the user token is exchanged for. */
  readonly longLivedToken?: string
  /** What the person manages; left out, the one page. */
  readonly pages?: readonly {
    readonly id: string
    readonly name: string
    readonly link?: string
    readonly tasks?: readonly string[]
  }[]
  /** Metrics that Meta has, by their names of today; others are "not a valid insights metric". */
  readonly insights?: Readonly<Record<string, number>>
  /** ms since 1970, by its clock. */
  readonly now?: () => number
}

export interface FacebookServer extends NetworkServer {
  readonly posts: readonly FacebookPost[]
  readonly photos: ReadonlyMap<string, FacebookPhoto>
}

interface FacebookPost {
  readonly id: string
  message: string
  readonly link: string | null
  readonly photos: readonly string[]
  createdTime: string
  /** Seconds since 1970; null where it is out. */
  scheduledTime: number | null
}

interface FacebookPhoto {
  readonly bytes: number
  readonly alt: string | null
  used: boolean
}

export async function startFacebookServer(options: FacebookServerOptions): Promise<FacebookServer> {
  const { pageId, pageToken, now = Date.now } = options
  const posts: FacebookPost[] = []
  const photos = new Map<string, FacebookPhoto>()
  const userTokens = new Set([
    options.userToken,
    ...(options.longLivedToken === undefined ? [] : [options.longLivedToken]),
  ])

  // facebook-login/guides/advanced/manual-flow: strict mode compares the address; scopes are parted by commas.
  const door = oauthDoor({
    clientId: 'app',
    redirectUri: 'http://localhost:43117/rundbrev',
    scope:
      'pages_show_list,pages_manage_posts,pages_read_engagement,pages_read_user_content,pages_manage_engagement,read_insights',
    proof: 'wanted',
    refuse: bad,
  })

  const photo = async (asked: Asked): Promise<Answer> => {
    const form = await formOf(asked, bad)
    onlyKeys([...form.keys()], ['published', 'alt_text_custom', 'source'])
    if (form.get('published') !== 'false') bad('published: false, or it is a post of its own')
    const source = form.get('source')
    if (!(source instanceof Blob)) return bad('source')
    if (!/^image\/(jpeg|bmp|png|gif|tiff)$/.test(source.type)) bad(`source: ${source.type}`)
    // reference/page/photos: "The photo must be less than 10 MB".
    if (source.size > 10_000_000) bad('source: 10 MB')
    const id = String(10_150_000 + photos.size)
    photos.set(id, { bytes: source.size, alt: form.get('alt_text_custom')?.toString() ?? null, used: false })
    return { status: 200, json: { id } }
  }

  const feed = (asked: Asked): Answer => {
    const fields = fieldsOf(asked, bad)
    const attached = [...fields.keys()].filter((key) => key.startsWith('attached_media'))
    onlyKeys([...fields.keys()], ['message', 'link', 'published', 'scheduled_publish_time', ...attached])
    const scheduledTime = scheduledTimeOf(fields, now())
    attached.forEach((key, at) => {
      if (key !== `attached_media[${at}]`) bad(`${key} is not attached_media[${at}]`)
    })
    const ids = attached.map((key) => String(JSON.parse(fields.get(key) ?? '').media_fbid))
    for (const id of ids) {
      const one = photos.get(id) ?? bad(`no photo ${id}`)
      if (one.used) bad(`photo ${id} is used`)
      one.used = true
    }
    const message = fields.get('message') ?? bad('message')
    // guides/error-handling: 506, "Duplicate posts cannot be published consecutively".
    if (posts.at(-1)?.message === message) fail(506, 'Duplicate status message')
    const id = `${pageId}_${900 + posts.length}`
    const createdTime = textOf(now())
    posts.push({ id, message, link: fields.get('link'), photos: ids, createdTime, scheduledTime })
    return { status: 200, json: { id } }
  }

  const onPost = (asked: Asked, id: string): Answer => {
    const at = posts.findIndex((post) => post.id === id)
    const post = posts[at] ?? fail(100, `Unsupported request. Object with ID '${id}' does not exist`)
    if (asked.method === 'DELETE') {
      posts.splice(at, 1)
      return { status: 200, json: { success: true } }
    }
    if (asked.method === 'POST') {
      const fields = fieldsOf(asked, bad)
      onlyKeys([...fields.keys()], ['message'])
      post.message = fields.get('message') ?? bad('message')
      return { status: 200, json: { success: true } }
    }
    if ((asked.query.get('fields') ?? '').startsWith('reactions')) {
      const summary = (total_count: number) => ({ data: [], summary: { total_count } })
      return { status: 200, json: { reactions: summary(21), comments: summary(2), id } }
    }
    return { status: 200, json: shown(post) }
  }

  const insights = (name: string): Answer => {
    const value = options.insights?.[name]
    if (value === undefined) fail(100, '(#100) The value must be a valid insights metric')
    const one = {
      name,
      period: 'lifetime',
      values: [{ value }],
      title: name,
      description: `Lifetime: ${name}`,
      id: name,
    }
    return { status: 200, json: { data: [one] } }
  }

  const exchange = (asked: Asked): Answer => {
    const fields = fieldsOf(asked, bad)
    if (fields.get('client_secret') !== options.clientSecret) fail(1, 'Error validating client secret.')
    if (fields.get('grant_type') === 'authorization_code') {
      door.exchange(fields)
      return {
        status: 200,
        json: { access_token: options.userToken, token_type: 'bearer', expires_in: 5400 },
      }
    }
    if (fields.get('grant_type') !== 'fb_exchange_token') bad('grant_type')
    if (!userTokens.has(fields.get('fb_exchange_token') ?? '')) fail(190, 'Invalid OAuth access token.')
    return {
      status: 200,
      json: { access_token: options.longLivedToken, token_type: 'bearer', expires_in: 5_184_000 },
    }
  }

  const publishDue = () => {
    for (const post of posts)
      if (post.scheduledTime !== null && post.scheduledTime * 1000 <= now()) {
        post.createdTime = textOf(post.scheduledTime * 1000)
        post.scheduledTime = null
      }
  }

  const server = await startNetworkServer((asked) => {
    publishDue()
    const [, version = '', path = ''] = /^\/(v\d+\.\d)(\/.*)$/.exec(asked.path) ?? []
    if (Number(version.slice(1)) < 22)
      fail(2635, `You are calling a deprecated version of the Ads API: ${version}`)
    if (asked.method === 'GET' && path === '/dialog/oauth') return door.authorize(asked)
    if (asked.method === 'POST' && path === '/oauth/access_token') return exchange(asked)
    if (asked.query.has('access_token')) bad('a token does not belong in an address')
    const token = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1] ?? ''
    if (token !== pageToken && !userTokens.has(token))
      return error(400, 190, 'Error validating access token: Session has expired.', 463)
    if (options.clientSecret !== undefined) {
      const proof = createHmac('sha256', options.clientSecret).update(token).digest('hex')
      if (asked.query.get('appsecret_proof') !== proof)
        fail(100, 'Invalid appsecret_proof provided in the API argument')
    }
    const request = `${asked.method} ${path}`
    if (request === `GET /${pageId}`) {
      const fields = (asked.query.get('fields') ?? '').split(',')
      onlyKeys(fields, ['id', 'name', 'access_token'])
      return { status: 200, json: { id: pageId, name: 'Lärcentrum Inland', access_token: pageToken } }
    }
    if (request === 'GET /me/accounts') {
      if (token === pageToken)
        fail(100, '(#100) Tried accessing nonexisting field (accounts) on node type (Page)')
      onlyKeys((asked.query.get('fields') ?? '').split(','), ['id', 'name', 'link', 'tasks'])
      return { status: 200, json: { data: options.pages ?? [ownPage(pageId)] } }
    }
    if (request === 'DELETE /me/permissions') return { status: 200, json: { success: true } }
    if (token !== pageToken) return error(403, 200, '(#200) This endpoint requires a Page access token', 0)
    if (request === `POST /${pageId}/photos`) return photo(asked)
    if (request === `POST /${pageId}/feed`) return feed(asked)
    if (request === `GET /${pageId}/published_posts`)
      return {
        status: 200,
        json: {
          data: posts
            .filter(({ scheduledTime }) => scheduledTime === null)
            .toReversed()
            .map(shown),
        },
      }
    if (request === `GET /${pageId}/scheduled_posts`)
      return {
        status: 200,
        json: { data: posts.filter(({ scheduledTime }) => scheduledTime !== null).map(shown) },
      }
    const [, id = '', rest] = /^\/(\d+_\d+)(\/.*)?$/.exec(path) ?? bad('no such operation')
    if (rest === '/comments') return { status: 200, json: { data: [comment] } }
    const metric = /^\/insights\/(\w+)$/.exec(rest ?? '')?.[1]
    return metric === undefined ? onPost(asked, id) : insights(metric)
  })
  return { ...server, posts, photos }
}

/** graph-api/reference/user/accounts */
function ownPage(id: string) {
  const link = 'https://www.facebook.com/larcentruminland'
  return { id, name: 'Lärcentrum Inland', link, tasks: ['ADVERTISE', 'CREATE_CONTENT', 'MANAGE'] }
}

const comment = {
  id: '1_2',
  created_time: '2026-11-29T09:00:00+0000',
  permalink_url: 'https://www.facebook.com/1/posts/2',
}

/** pages-api/posts: "between 10 minutes and 30 days from the time of the API request", with published: false. */
function scheduledTimeOf(fields: URLSearchParams, now: number): number | null {
  const time = fields.get('scheduled_publish_time')
  if (time === null) {
    if (fields.has('published')) bad('published without scheduled_publish_time')
    return null
  }
  if (fields.get('published') !== 'false') bad('published: false')
  const left = Number(time) - now / 1000
  if (!(left >= 600 && left <= 30 * 86_400))
    fail(100, '(#100) The specified scheduled publish time is invalid.')
  return Number(time)
}

function textOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+0000`
}

function shown({ id, message, createdTime, scheduledTime }: FacebookPost) {
  const permalink_url = `https://www.facebook.com/${id.replace('_', '/posts/')}`
  const kept = scheduledTime === null ? {} : { scheduled_publish_time: scheduledTime }
  return {
    id,
    message,
    created_time: createdTime,
    permalink_url,
    is_published: scheduledTime === null,
    ...kept,
  }
}

function onlyKeys(given: readonly string[], known: readonly string[]): void {
  const strange = given.filter((key) => !known.includes(key))
  if (strange.length > 0) bad(`no such parameter: ${strange.join(', ')}`)
}

function error(status: number, code: number, message: string, error_subcode: number): Answer {
  const type = 'OAuthException'
  return { status, json: { error: { message, type, code, error_subcode, fbtrace_id: 'AbCdEf' } } }
}

/** A refusal that is Meta's own; breaks no rule of ours where the test means it. */
function fail(code: number, message: string): never {
  throw new BrokenRule(`${code} ${message}`, error(400, code, message, 0))
}

function bad(rule: string): never {
  throw new BrokenRule(rule, error(400, 100, `(#100) ${rule}`, 0))
}

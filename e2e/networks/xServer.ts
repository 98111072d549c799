import { z } from 'zod'
import {
  type Answer,
  type Asked,
  BrokenRule,
  fieldsOf,
  formOf,
  jsonOf,
  type NetworkServer,
  startNetworkServer,
} from './networkServer.ts'
import { oauthDoor } from './oauthDoor.ts'

// X's API v2, by docs.x.com/x-api: posts/create-post, posts/delete-post, users/get-posts, users/get-my-user, posts/get-post-by-id,
// posts/search-recent-posts, media/*, fundamentals/{response-codes-and-errors,rate-limits}; fundamentals/authentication/oauth-2-0.

export interface XServerOptions {
  readonly clientId: string
  /** A confidential client shows it (Basic); left out: it must show none. */
  readonly clientSecret?: string
  readonly username: string
  /** How often an image is "in_progress" before it is ready; left out: at once. */
  readonly looks?: number
  /** Publishes the same words again; X refuses them, which is not to be relied on. */
  readonly takesTwins?: boolean
}

export interface XServer extends NetworkServer {
  readonly posts: readonly XPost[]
  readonly media: ReadonlyMap<string, XMedia>
  readonly accessToken: () => string
  /** Tokens that were taken back, in their order. */
  readonly revoked: readonly string[]
  readonly refreshToken: () => string
  /** The access token is worth nothing any more; the refresh token is. */
  forgetAccess(): void
}

interface XPost {
  readonly id: string
  readonly text: string
  readonly media: readonly string[]
  readonly answers: string | null
}

interface XMedia {
  readonly total: number
  bytes: number
  pieces: number
  looks: number
  ready: boolean
  alt: string | null
}

const userId = '2244994945'
const CreatePost = z.strictObject({
  text: z.string().min(1),
  media: z.strictObject({ media_ids: z.array(z.string()).min(1).max(4) }).optional(),
  reply: z.strictObject({ in_reply_to_tweet_id: z.string() }).optional(),
})
const Initialize = z.strictObject({
  media_type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif']),
  // media/quickstart/best-practices: "Image: 5 MB".
  total_bytes: z.number().int().min(1).max(5_000_000),
  media_category: z.enum(['tweet_image', 'tweet_gif']),
})
const Metadata = z.strictObject({
  id: z.string(),
  metadata: z.strictObject({ alt_text: z.strictObject({ text: z.string().max(1000) }) }),
})

export async function startXServer(options: XServerOptions): Promise<XServer> {
  const posts: XPost[] = []
  const media = new Map<string, XMedia>()
  const revoked: string[] = []
  let [round, last] = [1, 0n]
  let accessToken = 'x-access-1'
  let refreshToken = 'x-refresh-1'

  // developer.x.com/en/docs/apps/callback-urls: "exact match"; "Don't use localhost".
  const door = oauthDoor({
    clientId: options.clientId,
    redirectUri: 'http://127.0.0.1:43117/rundbrev',
    scope: 'tweet.read tweet.write users.read media.write offline.access',
    proof: 'wanted',
    refuse: oauth,
  })

  const nextId = () => {
    const id = BigInt(Date.now() - 1_288_834_974_657) << 22n
    last = id > last ? id : last + 1n
    return String(last)
  }

  const token = (asked: Asked): Answer => {
    const form = fieldsOf(asked, oauth)
    // "Confidential clients … Basic Authentication"; a public one names its client_id.
    const { clientId, clientSecret } = options
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
    if (clientSecret !== undefined && asked.headers.authorization !== `Basic ${basic}`)
      oauth('invalid_client')
    if (form.get('client_id') !== clientId) oauth('client_id')
    if (form.get('grant_type') === 'authorization_code') door.exchange(form)
    else if (form.get('grant_type') !== 'refresh_token') oauth('grant_type')
    else if (form.get('refresh_token') !== refreshToken)
      return {
        status: 400,
        json: { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' },
      }
    round += 1
    accessToken = `x-access-${round}`
    refreshToken = `x-refresh-${round}`
    const json = {
      token_type: 'bearer',
      expires_in: 7200,
      access_token: accessToken,
      refresh_token: refreshToken,
    }
    return { status: 200, json }
  }

  const initialize = (asked: Asked): Answer => {
    const { total_bytes: total } = read(Initialize, jsonOf(asked, bad))
    const id = nextId()
    media.set(id, { total, bytes: 0, pieces: 0, looks: options.looks ?? 0, ready: false, alt: null })
    return { status: 200, json: { data: { id, media_key: `3_${id}`, expires_after_secs: 86_400 } } }
  }

  const append = async (asked: Asked, one: XMedia): Promise<Answer> => {
    const form = await formOf(asked, bad)
    if (form.get('segment_index') !== String(one.pieces)) bad(`segment_index ${form.get('segment_index')}`)
    const piece = form.get('media')
    if (!(piece instanceof Blob) || piece.size > 5_000_000) bad('media: a segment of at most 5 MB')
    else one.bytes += piece.size
    one.pieces += 1
    return { status: 200, json: { data: { expires_at: 1_796_000_000 } } }
  }

  const processing = (id: string, one: XMedia): Answer => {
    one.looks -= 1
    one.ready = one.looks < 0
    const state = one.ready ? 'succeeded' : 'in_progress'
    const info = options.looks === undefined ? {} : { processing_info: { state, check_after_secs: 0 } }
    return { status: 200, json: { data: { id, media_key: `3_${id}`, ...info } } }
  }

  const finalize = (id: string, one: XMedia): Answer => {
    if (one.bytes !== one.total) bad(`${one.bytes} of ${one.total} bytes`)
    return processing(id, one)
  }

  const create = (asked: Asked): Answer => {
    const { text, media: attached, reply } = read(CreatePost, jsonOf(asked, bad))
    if (weight(text) > 280) bad(`${weight(text)} of 280`)
    const ids = attached?.media_ids ?? []
    for (const id of ids) if (media.get(id)?.ready !== true) bad(`media ${id} is not ready`)
    const answers = reply?.in_reply_to_tweet_id ?? null
    if (answers !== null && !posts.some(({ id }) => id === answers)) bad(`no post ${answers} to answer`)
    if (options.takesTwins !== true && posts.some((post) => post.text === text))
      return problem(403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.')
    const post = { id: nextId(), text, media: ids, answers }
    posts.push(post)
    return { status: 201, json: { data: { id: post.id, text, edit_history_tweet_ids: [post.id] } } }
  }

  const timeline = ({ query }: Asked): Answer => {
    const most = Number(query.get('max_results') ?? 10)
    if (!(most >= 5 && most <= 100)) bad('max_results: 5 to 100')
    const data = posts.toReversed().slice(0, most).map(shown)
    return { status: 200, json: data.length === 0 ? { meta: { result_count: 0 } } : { data } }
  }

  const signed = (asked: Asked): Answer | Promise<Answer> => {
    if (asked.headers.authorization !== `Bearer ${accessToken}`)
      return problem(401, 'Unauthorized', 'Unauthorized')
    const path = `${asked.method} ${asked.path}`
    if (path === 'GET /2/users/me') {
      return { status: 200, json: { data: { id: userId, name: 'Kansliet', username: options.username } } }
    }
    if (path === 'POST /2/media/upload/initialize') return initialize(asked)
    const [, mediaId, step] = /^POST \/2\/media\/upload\/(\d+)\/(append|finalize)$/.exec(path) ?? []
    const one = media.get(mediaId ?? asked.query.get('media_id') ?? '')
    if (mediaId !== undefined && one !== undefined)
      return step === 'append' ? append(asked, one) : finalize(mediaId, one)
    if (path === 'GET /2/media/upload' && one !== undefined) {
      if (asked.query.get('command') !== 'STATUS') bad('command')
      return processing(asked.query.get('media_id') ?? '', one)
    }
    if (path === 'POST /2/media/metadata') {
      const { id, metadata } = read(Metadata, jsonOf(asked, bad))
      const described = media.get(id) ?? bad(`no media ${id}`)
      described.alt = metadata.alt_text.text
      return { status: 200, json: { data: { id, associated_metadata: metadata } } }
    }
    if (path === 'POST /2/tweets') return create(asked)
    if (path === `GET /2/users/${userId}/tweets`) return timeline(asked)
    if (path === 'GET /2/tweets/search/recent') {
      const id = /^conversation_id:(\d+)$/.exec(asked.query.get('query') ?? '')?.[1] ?? bad('query')
      const other = { id: nextId(), author_id: '783214', text: 'Bra!' }
      return { status: 200, json: { data: [other, { id, author_id: userId, text: '' }] } }
    }
    const id = /^(?:GET|DELETE) \/2\/tweets\/(\d+)$/.exec(path)?.[1]
    const at = posts.findIndex((post) => post.id === id)
    if (id !== undefined && asked.method === 'DELETE') {
      posts.splice(at, at === -1 ? 0 : 1)
      return { status: 200, json: { data: { deleted: true } } }
    }
    if (id === undefined) bad('no such operation')
    if (at === -1) {
      const error = { title: 'Not Found Error', detail: `Could not find tweet with id: [${id}].` }
      return { status: 200, json: { errors: [error] } }
    }
    if (asked.query.get('tweet.fields') !== 'public_metrics') bad('tweet.fields')
    return { status: 200, json: { data: { id, text: '', public_metrics: metrics } } }
  }

  const server = await startNetworkServer((asked) => {
    if (asked.method === 'GET' && asked.path === '/i/oauth2/authorize') return door.authorize(asked)
    if (asked.method === 'POST' && asked.path === '/2/oauth2/token') return token(asked)
    if (asked.method === 'POST' && asked.path === '/2/oauth2/revoke') {
      const form = fieldsOf(asked, oauth)
      const told = form.get('token') ?? ''
      if (told.startsWith('x-refresh-') !== (form.get('token_type_hint') === 'refresh_token'))
        oauth('token_type_hint')
      if (told === accessToken) accessToken = ''
      if (told === refreshToken) refreshToken = ''
      revoked.push(told)
      return { status: 200, json: { revoked: true } }
    }
    return signed(asked)
  })
  return {
    ...server,
    posts,
    media,
    accessToken: () => accessToken,
    refreshToken: () => refreshToken,
    revoked,
    forgetAccess() {
      accessToken = 'another'
    },
  }
}

const metrics = {
  ...{ retweet_count: 2, reply_count: 1, like_count: 11, quote_count: 0, bookmark_count: 3 },
  ...{ impression_count: 480, a_count_to_come: 7 },
}

/** As the timeline shows it: an address is shortened, and an image adds one. */
function shown({ id, text, media }: XPost) {
  const links = Array.from(text.matchAll(/https?:\/\/[^\s]+/g), ([expanded_url]) => expanded_url)
  const image = media.length === 0 ? [] : [`https://x.com/kansliet/status/${id}/photo/1`]
  const urls = [...links, ...image].map((expanded_url, at) => ({
    url: `https://t.co/${id}${at}`,
    expanded_url,
  }))
  const short = urls.reduce((whole, { url, expanded_url }) => whole.replace(expanded_url, url), text)
  const written = image.length === 0 ? short : `${short} ${urls.at(-1)?.url}`
  return { id, text: written, edit_history_tweet_ids: [id], entities: { urls } }
}

/** fundamentals/counting-characters, the plain way: no emoji and no addresses without https:// in these tests. */
function weight(text: string): number {
  const points = Array.from(text.normalize('NFC').replace(/https?:\/\/\S+/g, 'x'.repeat(23)))
  return points.reduce((sum, point) => {
    const code = point.codePointAt(0) ?? 0
    const light = code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223)
    return sum + (light || (code >= 8242 && code <= 8247) ? 1 : 2)
  }, 0)
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  return result.success
    ? result.data
    : bad(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function problem(status: number, title: string, detail: string): Answer {
  return { status, json: { title, type: 'about:blank', status, detail } }
}

function bad(rule: string): never {
  throw new BrokenRule(rule, problem(400, 'Invalid Request', rule))
}

function oauth(rule: string): never {
  throw new BrokenRule(rule, { status: 400, json: { error: 'invalid_request', error_description: rule } })
}

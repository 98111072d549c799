import { z } from 'zod'
import {
  type Answer,
  type Asked,
  BrokenRule,
  fieldsOf,
  jsonOf,
  type NetworkServer,
  startNetworkServer,
} from './networkServer.ts'
import { oauthDoor } from './oauthDoor.ts'

// LinkedIn's versioned API, by learn.microsoft.com/en-us/linkedin/: marketing/versioning, marketing/community-management/shares/
// {posts-api,images-api,multiimage-post-api,little-text-format,social-metadata-api,comments-api}, …/organizations/
// {organization-lookup-api,share-statistics}, shared/authentication/programmatic-refresh-tokens, shared/api-guide/concepts/error-handling.

export interface LinkedinServerOptions {
  readonly accessToken: string
  /** What whoever signs in may do where; left out, they administer the author. */
  readonly acls?: readonly { readonly organization: string; readonly role: string }[]
  readonly author: string
  /** How often an image is PROCESSING. */
  readonly looks?: number
  readonly clientId?: string
  readonly clientSecret?: string
  /** Publishes the same words again; LinkedIn refuses them, which is not to be relied on. */
  readonly takesTwins?: boolean
}

export interface LinkedinServer extends NetworkServer {
  readonly posts: readonly LinkedinPost[]
  readonly images: ReadonlyMap<string, LinkedinImage>
}

export interface LinkedinPost {
  readonly id: string
  commentary: string
  readonly content: unknown
  readonly createdAt: number
}

interface LinkedinImage {
  status: 'WAITING_UPLOAD' | 'PROCESSING' | 'AVAILABLE'
  bytes: number
  looks: number
}

const media = z.strictObject({
  id: z.string().startsWith('urn:li:image:'),
  altText: z.string().max(4086).optional(),
})
const CreatePost = z.strictObject({
  author: z.string(),
  commentary: z.string(),
  visibility: z.enum(['PUBLIC', 'CONNECTIONS', 'LOGGED_IN']),
  distribution: z.strictObject({
    feedDistribution: z.enum(['MAIN_FEED', 'NONE']),
    targetEntities: z.array(z.never()),
    thirdPartyDistributionChannels: z.array(z.never()),
  }),
  content: z
    .union([
      z.strictObject({ media }),
      z.strictObject({ multiImage: z.strictObject({ images: z.array(media).min(2).max(20) }) }),
      z.strictObject({
        article: z.strictObject({
          source: z.url(),
          title: z.string().min(1),
          description: z.string().optional(),
          thumbnail: z.string().startsWith('urn:li:image:').optional(),
        }),
      }),
    ])
    .optional(),
  // "PUBLISHED … is the only accepted field during creation."
  lifecycleState: z.literal('PUBLISHED'),
  isReshareDisabledByAuthor: z.boolean().optional(),
})
const Patch = z.strictObject({
  patch: z.strictObject({ $set: z.strictObject({ commentary: z.string() }) }),
})
const InitializeUpload = z.strictObject({
  initializeUploadRequest: z.strictObject({ owner: z.string() }),
})

export async function startLinkedinServer(options: LinkedinServerOptions): Promise<LinkedinServer> {
  const posts: LinkedinPost[] = []
  const images = new Map<string, LinkedinImage>()
  const isOrganization = options.author.startsWith('urn:li:organization:')
  let token = options.accessToken

  // shared/authentication/authorization-code-flow: an absolute address, registered; a client with a secret sends no proof.
  const door = oauthDoor({
    clientId: options.clientId ?? '',
    redirectUri: 'http://localhost:43117/rundbrev',
    scope: isOrganization
      ? 'w_organization_social r_organization_social rw_organization_admin'
      : 'openid profile w_member_social',
    proof: 'refused',
    refuse: bad,
  })

  const initializeUpload = (asked: Asked): Answer => {
    const { owner } = read(InitializeUpload, jsonOf(asked, bad)).initializeUploadRequest
    if (owner !== options.author) refuse(403, 'ACCESS_DENIED', `owner ${owner}`)
    const image = `urn:li:image:C4E10AQ${images.size}`
    images.set(image, { status: 'WAITING_UPLOAD', bytes: 0, looks: options.looks ?? 0 })
    // As whoever asks knows this server.
    const uploadUrl = `http://${asked.headers.host}/dms-uploads/${encodeURIComponent(image)}`
    return { status: 200, json: { value: { uploadUrlExpiresAt: Date.now() + 86_400_000, uploadUrl, image } } }
  }

  const upload = ({ path, body }: Asked): Answer => {
    const image = images.get(decodeURIComponent(path.split('/').at(-1) ?? '')) ?? bad('no such upload')
    if (image.status !== 'WAITING_UPLOAD') bad('uploaded before')
    image.bytes = body.byteLength
    image.status = 'PROCESSING'
    return { status: 201 }
  }

  const look = (urn: string): Answer => {
    const image = images.get(urn) ?? refuse(404, 'NOT_FOUND', urn)
    if (image.status === 'PROCESSING' && image.looks === 0) image.status = 'AVAILABLE'
    image.looks -= 1
    return { status: 200, json: { id: urn, owner: options.author, status: image.status } }
  }

  const create = (asked: Asked): Answer => {
    const { author, commentary, content } = read(CreatePost, jsonOf(asked, bad))
    if (author !== options.author) refuse(403, 'ACCESS_DENIED', `author ${author}`)
    const text = shownText(commentary)
    if (text.length > 3000) bad('commentary: 3,000 characters')
    for (const { 0: urn } of JSON.stringify(content ?? {}).matchAll(/urn:li:image:[A-Za-z0-9-]+/g))
      if (images.get(urn)?.status !== 'AVAILABLE') bad(`${urn} is not AVAILABLE`)
    const twin = posts.find((post) => shownText(post.commentary) === text)
    if (twin !== undefined && options.takesTwins !== true)
      return {
        status: 422,
        json: { status: 422, code: 'DUPLICATE_POST', message: `Content is a duplicate of ${twin.id}` },
      }
    const id = `urn:li:share:${7_000_000_000_000_000_000n + BigInt(posts.length)}`
    posts.push({ id, commentary, content, createdAt: Date.now() })
    return { status: 201, headers: { 'x-restli-id': id } }
  }

  const byAuthor = ({ headers, rawQuery }: Asked): Answer => {
    if (headers['x-restli-method'] !== 'FINDER') bad('X-RestLi-Method: FINDER')
    if (!rawQuery.includes(`author=${encodeURIComponent(options.author)}`)) bad('author, encoded')
    if (!isOrganization) return denied('partnerApiPostsExternal.FINDER-author.20260701')
    const elements = posts.toReversed().map((post) => ({
      ...{ id: post.id, author: options.author, commentary: post.commentary, lifecycleState: 'PUBLISHED' },
      ...{ createdAt: post.createdAt, publishedAt: post.createdAt, visibility: 'PUBLIC' },
    }))
    return { status: 200, json: { paging: { start: 0, count: 20, links: [] }, elements } }
  }

  const onPost = (asked: Asked, urn: string): Answer => {
    const at = posts.findIndex(({ id }) => id === urn)
    const restli = asked.headers['x-restli-method']
    if (asked.method === 'DELETE') {
      if (restli !== 'DELETE') bad('X-RestLi-Method: DELETE')
      // "Post deletions are idempotent."
      posts.splice(at, at === -1 ? 0 : 1)
      return { status: 204 }
    }
    if (asked.method !== 'POST' || restli !== 'PARTIAL_UPDATE') bad('X-RestLi-Method: PARTIAL_UPDATE')
    const post = posts[at] ?? refuse(404, 'NOT_FOUND', urn)
    post.commentary = read(Patch, jsonOf(asked, bad)).patch.$set.commentary
    shownText(post.commentary)
    return { status: 204 }
  }

  const statistics = ({ rawQuery }: Asked): Answer => {
    if (!isOrganization) return denied('organizationalEntityShareStatistics')
    if (!/shares=List\(urn%3Ali%3Ashare%3A\d+\)/.test(rawQuery)) bad('shares=List(…), encoded')
    return { status: 200, json: { elements: [{ totalShareStatistics: shareStatistics }] } }
  }

  const renew = (asked: Asked): Answer => {
    const form = fieldsOf(asked, bad)
    const isOurs =
      form.get('client_id') === options.clientId && form.get('client_secret') === options.clientSecret
    if (!isOurs) return { status: 401, json: { error: 'invalid_client', error_description: 'client' } }
    if (form.get('grant_type') === 'authorization_code') {
      door.exchange(form)
      // programmatic-refresh-tokens: for approved partners alone.
      return {
        status: 200,
        json: {
          access_token: token,
          expires_in: 5_184_000,
          scope: isOrganization ? 'w_organization_social' : 'w_member_social',
        },
      }
    }
    if (form.get('refresh_token') !== 'refresh') bad('refresh_token')
    token = 'renewed'
    return { status: 200, json: { access_token: token, expires_in: 5_184_000, refresh_token: 'refresh' } }
  }

  const server = await startNetworkServer((asked) => {
    const path = `${asked.method} ${asked.path}`
    if (path === 'GET /oauth/v2/authorization') return door.authorize(asked)
    if (path === 'POST /oauth/v2/accessToken') return renew(asked)
    if (asked.headers.authorization !== `Bearer ${token}`)
      return {
        status: 401,
        json: {
          status: 401,
          code: 'REVOKED_ACCESS_TOKEN',
          message: 'The token used in the request has been revoked by the user',
        },
      }
    if (asked.method === 'PUT' && asked.path.startsWith('/dms-uploads/')) return upload(asked)
    if (path === 'GET /v2/userinfo')
      return { status: 200, json: { sub: options.author.split(':').at(-1), name: 'Kanslichefen' } }
    const version = String(asked.headers['linkedin-version'] ?? '')
    if (!/^20\d\d(0[1-9]|1[0-2])$/.test(version)) bad(`Linkedin-Version: ${version}`)
    if (version < '202512') refuse(426, 'NONEXISTENT_VERSION', `Requested version ${version} is not active`)
    if (asked.headers['x-restli-protocol-version'] !== '2.0.0') bad('X-Restli-Protocol-Version: 2.0.0')
    if (path === 'POST /rest/images' && asked.query.get('action') === 'initializeUpload')
      return initializeUpload(asked)
    if (path === 'POST /rest/posts') return create(asked)
    if (path === 'GET /rest/posts' && asked.query.get('q') === 'author') return byAuthor(asked)
    if (path === 'GET /rest/organizationalEntityShareStatistics') return statistics(asked)
    if (path === 'GET /rest/organizationAcls') {
      // …/organizations/organization-access-control-by-role: a FINDER.
      if (asked.headers['x-restli-method'] !== 'FINDER') bad('X-RestLi-Method: FINDER')
      if (asked.query.get('q') !== 'roleAssignee') bad('q: roleAssignee')
      return {
        status: 200,
        json: { elements: options.acls ?? [{ organization: options.author, role: 'ADMINISTRATOR' }] },
      }
    }
    if (/^GET \/rest\/organizations\/\d+$/.test(path))
      return { status: 200, json: { localizedName: 'Förbundet', vanityName: 'forbundet' } }
    const [, resource, urn = '', rest] =
      /^\/rest\/(\w+)\/(urn%3Ali%3A\w+%3A[\w-]+)(\/comments)?$/.exec(asked.path) ?? []
    const entity = decodeURIComponent(urn)
    if (resource === 'images' && asked.method === 'GET') return look(entity)
    if (resource === 'posts') return onPost(asked, entity)
    if (resource === 'socialMetadata') return { status: 200, json: { entity, ...socialMetadata } }
    if (resource === 'socialActions' && rest !== undefined)
      return { status: 200, json: { elements: [comment] } }
    return bad('no such operation')
  })
  return { ...server, posts, images }
}

const shareStatistics = {
  ...{ uniqueImpressionsCount: 310, shareCount: 4, engagement: 0.07, clickCount: 17, likeCount: 9 },
  ...{ impressionCount: 452, commentCount: 1 },
}
const socialMetadata = {
  reactionSummaries: {
    LIKE: { reactionType: 'LIKE', count: 8 },
    PRAISE: { reactionType: 'PRAISE', count: 1 },
  },
  commentSummary: { count: 1, topLevelCount: 1 },
}
const comment = {
  ...{ id: '6636062862760562688', actor: 'urn:li:person:abc', message: { text: 'Bra!' } },
  created: { actor: 'urn:li:person:abc', time: 1_796_000_000_000 },
}

/** little-text-format, "Language Grammar": what is reserved is escaped or part of an element; the text up to what is neither is all that is shown. */
function shownText(commentary: string): string {
  const element =
    /\{hashtag\|\\?#\|((?:\\.|[^\\|{}@[\]()<>#*_~])+)\}|\\([\\|{}@[\]()<>#*_~])|([^\\|{}@[\]()<>#*_~])/gsy
  let text = ''
  while (element.lastIndex < commentary.length) {
    const at = element.lastIndex
    const found =
      element.exec(commentary) ?? bad(`commentary: ${commentary.slice(at, at + 10)} is not escaped`)
    const [, tag, sign, plain] = found
    text += tag === undefined ? (sign ?? plain) : `#${tag.replace(/\\(.)/g, '$1')}`
  }
  return text
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  return result.success ? result.data : bad(z.prettifyError(result.error))
}

function denied(what: string): Answer {
  const message = `Not enough permissions to access: ${what}`
  return { status: 403, json: { status: 403, serviceErrorCode: 100, code: 'ACCESS_DENIED', message } }
}

function bad(rule: string): never {
  return refuse(400, 'ILLEGAL_ARGUMENT', rule)
}

function refuse(status: number, code: string, message: string): never {
  throw new BrokenRule(message, { status, json: { status, code, message } })
}

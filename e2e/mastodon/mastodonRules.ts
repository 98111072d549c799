import type { MastodonOptions, TokenRow } from './mastodonTypes.ts'

/** A request as it came: a form's fields, whatever they were sent as, and its file. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly form: FormData
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface Answered {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A refusal in Mastodon's own words. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export const ok = (body: unknown): Answered => ({ status: 200, body })

export const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * docs.joinmastodon.org/methods/oauth, and api/oauth-scopes: a scope without its colon holds all that begin with it.
 *
 * @throws Refused 401 and 403 in the words of the real one
 */
export function requireToken(asked: Asked, tokens: ReadonlyMap<string, TokenRow>, scope: string): TokenRow {
  const header = String(asked.headers.authorization ?? '')
  const token = tokens.get(/^Bearer (.+)$/.exec(header)?.[1] ?? '')
  if (token === undefined) throw new Refused(401, 'The access token is invalid')
  if (token.revoked) throw new Refused(401, 'The access token was revoked')
  const general = scope.split(':')[0] ?? ''
  const may = token.scopes.some(
    (one) =>
      one === scope || one === general || (one === 'profile' && scope === 'read:accounts:verify_credentials'),
  )
  if (!may) throw new Refused(403, 'This action is outside the authorized scopes')
  return token
}

/** What /api/v2/instance and /api/v1/instance tell of limits (entities/Instance, entities/V1_Instance). */
export function configurationOf({
  maxCharacters = 500,
  descriptionLimit = 1500,
  imageBytes = 16_777_216,
}: MastodonOptions) {
  return {
    statuses: {
      max_characters: maxCharacters,
      max_media_attachments: 4,
      characters_reserved_per_url: 23,
    },
    media_attachments: {
      supported_mime_types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
      description_limit: descriptionLimit,
      image_size_limit: imageBytes,
      image_matrix_limit: 33_177_600,
    },
  }
}

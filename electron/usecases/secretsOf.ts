import type { ChannelId } from '../../shared/contract/scalars.ts'
import { SecretPurpose } from '../../shared/delivery/secretPurpose.ts'
import { readAccountTokens } from '../../shared/social/accountTokens.ts'
import type { Deps } from './deps.ts'

/** All that a channel keeps secret, in clear and each by itself: what no server's words may bring back out. */
export function secretsOf({ secrets }: Pick<Deps, 'secrets'>, id: ChannelId): string[] {
  return SecretPurpose.options.flatMap((purpose) => {
    const secret = secrets.get(id, purpose)
    if (secret === undefined || secret === '') return []
    if (purpose !== 'oauth') return [secret]
    const tokens = readAccountTokens(secret)
    return tokens === undefined
      ? [secret]
      : [tokens.accessToken, ...(tokens.refreshToken ? [tokens.refreshToken] : [])]
  })
}

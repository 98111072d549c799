import type { Visibility } from '../../../shared/social/visibility.ts'
import { useAsk } from '../../app/queries.ts'

/** Who sees what the accounts on Mastodon publish, where all of them say the same; undefined where they do not, or there is none. */
export function useAccountVisibility(): Visibility | undefined {
  const channels = useAsk('channels.list', {}).data?.channels ?? []
  const said = new Set(
    channels.flatMap((channel) =>
      channel.kind === 'social' && channel.config.network === 'mastodon' ? [channel.config.visibility] : [],
    ),
  )
  return said.size === 1 ? [...said][0] : undefined
}

import type { MentionContent } from './mention.ts'
import type { Network } from './network.ts'

/** How somebody of that name is called on a network, with the sign; null where nobody has told. */
export function handleOf(name: string, network: Network, mentions: readonly MentionContent[]): string | null {
  const known = mentions.find((mention) => mention.name === name.trim())
  const handles: Partial<Record<Network, string>> = known?.handles ?? {}
  const handle = handles[network]
  return handle === undefined ? null : `@${handle}`
}

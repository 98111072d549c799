import type { WhoRuns } from '../../../shared/contract/schedule.ts'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'

/** From where a publication that is still to come goes out. */
export type PublicationHolder =
  | { readonly kind: 'here' }
  /** From here while this program is open, and from there when it is not. */
  | { readonly kind: 'service'; readonly host: string }
  /** The network or engine has it and needs nobody here any more; until: it has not taken it yet. */
  | { readonly kind: 'with' | 'until'; readonly server: string }
  | { readonly kind: 'officer' }

/** Who has a publication in hand until it goes out; null where it is out, or will not go. */
export function holderOf(publication: Publication, { service }: WhoRuns): PublicationHolder | null {
  const { ahead, network, channelKind, state } = publication
  if (ahead !== null) {
    const server = network === null ? 'listmonk' : networkNames[network]
    return { kind: ahead === 'handed' ? 'with' : 'until', server }
  }
  if (state !== 'scheduled') return null
  if (channelKind === 'assisted') return { kind: 'officer' }
  return service === null ? { kind: 'here' } : { kind: 'service', host: service.host }
}

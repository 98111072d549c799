import type { PublicationId } from '../../shared/contract/scalars.ts'
import { readPublication } from '../store/publications.ts'
import type { Deps } from '../usecases/deps.ts'

/** Tells whoever is at the computer, in another program perhaps, that a publication waits for them. */
export function tellOfficer(deps: Deps, id: PublicationId, why: 'assisted' | 'stopped'): void {
  const publication = readPublication(deps.workspace.database, id)
  if (publication === undefined || (why === 'assisted' && !publication.awaitsOfficer)) return
  const { postTitle: title, channelName: channel } = publication
  deps.emit({ name: 'publication.needsYou', payload: { id, title, channel, why } })
}

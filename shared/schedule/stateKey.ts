import type { Publication, PublicationState } from './publication.ts'

export type StateKey =
  | 'sending.awaits'
  | 'networkPost.state.in-doubt'
  | `sending.ahead.${NonNullable<Publication['ahead']>}`
  | `sending.state.${PublicationState}`

/** The catalogue's word for where a publication stands, as somebody who waits for it would say it. */
export function stateKey({
  state,
  ahead,
  awaitsOfficer,
  steps,
}: Pick<Publication, 'state' | 'ahead' | 'awaitsOfficer' | 'steps'>): StateKey {
  if (awaitsOfficer) return 'sending.awaits'
  if (state === 'running' && steps !== null && steps.inDoubt > 0) return 'networkPost.state.in-doubt'
  return ahead === null || state !== 'running' ? `sending.state.${state}` : `sending.ahead.${ahead}`
}

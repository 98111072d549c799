import type { Publication, PublicationState } from './publication.ts'

export type StateKey =
  | 'sending.awaits'
  | `sending.ahead.${NonNullable<Publication['ahead']>}`
  | `sending.state.${PublicationState}`

/** The catalogue's word for where a publication stands, as somebody who waits for it would say it. */
export function stateKey({
  state,
  ahead,
  awaitsOfficer,
}: Pick<Publication, 'state' | 'ahead' | 'awaitsOfficer'>): StateKey {
  if (awaitsOfficer) return 'sending.awaits'
  return ahead === null || state !== 'running' ? `sending.state.${state}` : `sending.ahead.${ahead}`
}

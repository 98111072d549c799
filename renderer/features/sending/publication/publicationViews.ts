import { DeliveryFilter } from '../../../../shared/contract/deliveries.ts'
import { type DeliveryCounts, DeliveryState } from '../../../../shared/delivery/delivery.ts'
import { everyDelivery } from '../ledger/everyDelivery.ts'
import { failedStates, rowsIn } from '../progress.ts'

/** What a publication's page shows under its progress, in the order of the tabs; each is an address of its own. */
export const publicationViews = ['recipients', 'doubt', 'answers', 'places'] as const
export type PublicationView = (typeof publicationViews)[number]

export function publicationPath(id: number, view: PublicationView = 'recipients'): string {
  return view === 'recipients' ? `/sending/${id}` : `/sending/${id}/${view}`
}

/** The recipients in some states alone, of one county where one is named; `none`: of no known county. */
export function ledgerPath(
  id: number,
  states: readonly DeliveryState[],
  county: DeliveryFilter['county'] = null,
): string {
  const path = `/sending/${id}/recipients/${states.join('+')}`
  return county === null ? path : `${path}/${county}`
}

/** What `ledgerPath` asks for, by its parts. */
export function filterOfPath(states: string, county: string): DeliveryFilter {
  const read = DeliveryFilter.shape.county.safeParse(county)
  return { ...everyDelivery, states: statesIn(states), county: read.success ? read.data : null }
}

/** The states that `ledgerPath` names; what is no state is left out. */
export function statesIn(part: string): DeliveryState[] {
  return part.split('+').flatMap((name) => DeliveryState.safeParse(name).data ?? [])
}

/** How many rows a view has that somebody may have to see to, and the theme's colour for how much; null where there are none. */
export function rowsOfView(
  view: PublicationView,
  counts: DeliveryCounts,
): { readonly rows: number; readonly colour: string } | null {
  const failed = rowsIn(failedStates, counts)
  const rows = view === 'doubt' ? counts['in-doubt'] : view === 'answers' ? failed + counts.deferred : 0
  if (rows === 0) return null
  return { rows, colour: view === 'doubt' ? 'orange' : failed > 0 ? 'red' : 'yellow' }
}

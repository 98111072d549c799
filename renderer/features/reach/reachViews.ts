import { type PeriodChoice, periodName } from '../../../shared/reach/periodChoice.ts'
import { type ReachView, reachViews } from '../../../shared/reach/reachViews.ts'

/** The view of an address's part; the map where it names none. */
export function reachViewOf(part: string | undefined): ReachView {
  return reachViews.find((view) => view === part) ?? 'map'
}

/** Where a view is, over all that was measured or over a period. */
export function reachViewPath(view: string | null, choice: PeriodChoice = { kind: 'all' }): string {
  if (choice.kind !== 'all') return `/reach/${view ?? 'map'}/${periodName(choice)}`
  return view === null || view === 'map' ? '/reach' : `/reach/${view}`
}

/** Whether a view is of use before anything is measured: something is entered there. */
export function isForEntering(view: ReachView): boolean {
  return view === 'media' || view === 'events'
}

/** In place of a view: the map, with the places over it that nobody has understood yet. */
export const placesPart = 'places'

/** The views of reach, in the order of their tabs; each has its own address. */
export const reachViews = ['map', 'time', 'compare', 'channels', 'coverage', 'media', 'events'] as const
export type ReachView = (typeof reachViews)[number]

/** The view of an address's part; the map where it names none. */
export function reachViewOf(part: string | undefined): ReachView {
  return reachViews.find((view) => view === part) ?? 'map'
}

/** Where a view is. */
export function reachViewPath(view: string | null): string {
  return view === null || view === 'map' ? '/reach' : `/reach/${view}`
}

/** Whether a view is of use before anything is measured: something is entered there. */
export function isForEntering(view: ReachView): boolean {
  return view === 'media' || view === 'events'
}

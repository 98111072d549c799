/** What is shown to a room, in order. */
export const pages = ['map', 'time', 'posts', 'coverage', 'figures'] as const
export type PresenterPage = (typeof pages)[number]

/** What a key does: where it goes, or that it ends the showing or fills the screen. */
export type PresenterAct = { readonly to: number } | 'end' | 'fullScreen'

/** Where the focus is: in what is gone through by arrows, in what is written in, or in neither. */
export type PresenterFocus = 'map' | 'field' | 'page'

/**
 * What a key means on a page (counted from 0); undefined: nothing. Arrows, Home and End are the map's, the chart's and a field's own where the
 * focus is in one, letters a field's; the page keys always turn the page.
 */
export function presenterAct(key: string, at: number, focus: PresenterFocus): PresenterAct | undefined {
  const last = pages.length - 1
  const turn = { PageDown: at + 1, PageUp: at - 1 }[key]
  const go = focus !== 'page' ? undefined : { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[key]
  const to = turn ?? go
  if (to !== undefined) return { to: Math.min(Math.max(to, 0), last) }
  if (key === 'Escape') return 'end'
  return focus !== 'field' && key.toLowerCase() === 'f' ? 'fullScreen' : undefined
}

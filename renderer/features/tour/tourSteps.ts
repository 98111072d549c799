import type { PostId } from '../../../shared/contract/scalars.ts'
import type { sv } from '../../../shared/i18n/catalogue.ts'

/** One stop of the tour: what is said there, and what it is said about. */
export interface TourStep {
  readonly name: keyof typeof sv.help.tour.step
  /** The screen that it is on. */
  readonly place: string
  /** What is lit: the element with this `data-tour`. */
  readonly anchor: string
}

/**
 * The tour over the program's own screens, in order.
 *
 * @param post the one that is shown while it is told how one writes; undefined: there is none yet, and none is made for the tour
 */
export function tourSteps(post: PostId | undefined): readonly TourStep[] {
  const writing: readonly TourStep[] =
    post === undefined
      ? [{ name: 'plan', place: '/calendar', anchor: 'plan' }]
      : [
          { name: 'write', place: `/posts/${post}`, anchor: 'write' },
          { name: 'schedule', place: `/posts/${post}`, anchor: 'schedule' },
        ]
  return [
    { name: 'places', place: '/', anchor: 'places' },
    { name: 'new', place: '/', anchor: 'new' },
    ...writing,
    { name: 'reach', place: '/reach', anchor: 'reach' },
    { name: 'find', place: '/reach', anchor: 'find' },
  ]
}

import type { Temporal } from 'temporal-polyfill'

/** When a published post's figures are asked for: so long after it was published. */
export const figurePoints = ['hour1', 'day1', 'day7', 'day30'] as const
export type FigurePoint = (typeof figurePoints)[number]

/** In hours, so that no change of clocks moves them. */
const hoursTo: Readonly<Record<FigurePoint, number>> = { hour1: 1, day1: 24, day7: 7 * 24, day30: 30 * 24 }

/**
 * When a post is to be asked about next. One look settles every point that has come until then: what was missed while the computer
 * was off is asked once, and stands under the time at which it was asked.
 *
 * @param lookedAt when it was asked last; null: never
 * @returns null after the last point
 */
export function nextLook(
  publishedAt: Temporal.Instant,
  lookedAt: Temporal.Instant | null,
): Temporal.Instant | null {
  const times = figurePoints.map((point) => timeOf(publishedAt, point))
  return times.find((time) => lookedAt === null || isAfter(time, lookedAt)) ?? null
}

/** The latest point that had come at a time; null before the first. */
export function pointAt(publishedAt: Temporal.Instant, at: Temporal.Instant): FigurePoint | null {
  return figurePoints.findLast((point) => !isAfter(timeOf(publishedAt, point), at)) ?? null
}

function timeOf(publishedAt: Temporal.Instant, point: FigurePoint): Temporal.Instant {
  return publishedAt.add({ hours: hoursTo[point] })
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return one.epochMilliseconds > other.epochMilliseconds
}

/** The displays that `npm test` has opened for these tests; none where they run on the display of whoever started them. */
export const displays: readonly string[] = (process.env.RUNDBREV_DISPLAYS ?? '').split(' ').filter(Boolean)

/**
 * Gives this worker of Playwright a display of its own, for all that it starts: two windows on one would take the focus from each other,
 * and the clipboard.
 */
export function takeOwnDisplay(environment: NodeJS.ProcessEnv = process.env): void {
  const own = displays[Number(environment.TEST_PARALLEL_INDEX)]
  if (own !== undefined) environment.DISPLAY = own
}

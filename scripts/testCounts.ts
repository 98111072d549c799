/** How many checks a step made, and how they ended. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 }

/** A tool that only says yes or no is one check. */
export function oneCheck(ok: boolean): Counts {
  return ok ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    nothing,
  )
}

/** The last line of `npm test`. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Whether the whole may be called good: something ran, and nothing failed. */
export function isGood({ passed, failed }: Counts): boolean {
  return passed > 0 && failed === 0
}

/** The fields used of vitest's JSON report (its reporter `json`). */
export type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

/**
 * Tests of vitest, one by one. What fails without being a test (a file that cannot be loaded, an unhandled
 * error, a crash, no test at all) shows in the exit status only, and counts as one failed check.
 */
export function vitestCounts(report: VitestReport | undefined, exitStatus: number): Counts {
  return withUncountedFailure(
    {
      passed: report?.numPassedTests ?? 0,
      failed: report?.numFailedTests ?? 0,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    exitStatus,
  )
}

/** The fields used of Playwright's JSON report (its reporter `json`). */
export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** Tests of Playwright, one by one; a test that only passed when tried again has failed once too often. */
export function playwrightCounts(report: PlaywrightReport | undefined, exitStatus: number): Counts {
  const stats = report?.stats
  return withUncountedFailure(
    {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
    },
    exitStatus,
  )
}

function withUncountedFailure(counts: Counts, exitStatus: number): Counts {
  const ranNothing = counts.passed + counts.failed === 0
  const failedUncounted = exitStatus !== 0 && counts.failed === 0
  return ranNothing || failedUncounted ? { ...counts, failed: counts.failed + 1 } : counts
}

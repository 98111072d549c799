import { isAbsolute, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectRoot } from './projectRoot.ts'

/** One thing that went wrong, as it is told once more at the end, where only the end of a long log is seen. */
export type Failure = {
  /** What was tried: a test with the groups that it is in, or what a tool was to do. */
  readonly title: string
  /** Where, from the project's root, with its line where that is known. */
  readonly place?: string
  readonly message: string
}

/** The fields used of vitest's JSON report (its reporter `json`). */
export type VitestResults = {
  readonly testResults?: readonly {
    /** The file's path. */
    readonly name: string
    readonly status: string
    /** What befell the file itself: that it could not be loaded, or a hook of its own. */
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Tests of vitest that failed, and files that failed without any of their tests. */
export function vitestFailures(report: VitestResults | undefined): readonly Failure[] {
  return (report?.testResults ?? []).flatMap((file) => {
    const place = fromRoot(file.name)
    const failed = file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        title: fullName.trim(),
        place,
        message: failureMessages.join('\n'),
      }))
    const isFileAtFault = file.status === 'failed' && (failed.length === 0 || file.message !== '')
    return isFileAtFault
      ? [{ title: 'The file as a whole', place, message: file.message }, ...failed]
      : failed
  })
}

type PlaywrightSuite = {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly file: string
    readonly line: number
    readonly tests: readonly {
      readonly status: string
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[]
    }[]
  }[]
}

/** The fields used of Playwright's JSON report (its reporter `json`). */
export type PlaywrightResults = {
  readonly suites?: readonly PlaywrightSuite[]
  /** What befell no test: a file that cannot be loaded. */
  readonly errors?: readonly { readonly message?: string }[]
}

/**
 * Tests of Playwright that failed, at the first try or at any.
 *
 * @param folder the folder of its tests, from the project's root
 */
export function playwrightFailures(
  report: PlaywrightResults | undefined,
  folder: string,
): readonly Failure[] {
  const outside = (report?.errors ?? []).map(({ message = '' }) => ({
    title: 'Outside of any test',
    message,
  }))
  return [...outside, ...(report?.suites ?? []).flatMap((suite) => suiteFailures(suite, [], folder))]
}

function suiteFailures(
  suite: PlaywrightSuite,
  groups: readonly string[],
  folder: string,
): readonly Failure[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => ({
        title: [...groups, spec.title].join(' › '),
        place: `${folder}/${spec.file}:${spec.line}`,
        message: results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)).join('\n'),
      })),
  )
  // The outermost suite is the file, which the place tells.
  const within = (inner: PlaywrightSuite) => suiteFailures(inner, [...groups, inner.title], folder)
  return [...own, ...(suite.suites ?? []).flatMap(within)]
}

const linesOfEach = 20

/** The failures of one step for a person to read, each with the first lines of what was said; empty where there are none. */
export function toldAgain(stepTitle: string, failures: readonly Failure[]): string {
  return failures
    .map(({ title, place, message }) => {
      const lines = stripVTControlCharacters(message)
        .split('\n')
        .filter((line) => line.trim() !== '' && !isOfATool(line))
      const shown = lines.slice(0, linesOfEach).map((line) => `     ${line}`)
      const left = lines.length - shown.length
      return [
        `\n✗ ${stepTitle}: ${title}`,
        ...(place === undefined ? [] : [`  ${place}`]),
        ...shown,
        ...(left > 0 ? [`     … ${left} more lines above`] : []),
      ].join('\n')
    })
    .join('\n')
}

/** The tool's own part of a stack trace, or what every trace has. */
function isOfATool(line: string): boolean {
  return /^\s*at /.test(line) && /node_modules|<anonymous>/.test(line)
}

function fromRoot(path: string): string {
  return isAbsolute(path) ? relative(projectRoot, path).replaceAll('\\', '/') : path
}

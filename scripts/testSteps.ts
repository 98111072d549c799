import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { countingServersMissing } from '../e2e/bluesky/countingServers.ts'
import { blueskyServerMissing, blueskyTestsConfig, countingTests } from './blueskyStep.ts'
import { runTold, type Told, toolScript } from './childProcess.ts'
import { hasDisplay } from './display.ts'
import { resolveElectron } from './electronBinary.ts'
import { checkImportRules } from './importRules.ts'
import { mailServersMissing, mailTestsConfig } from './mailStep.ts'
import { packageProgram, packagingMissing } from './packageProgram.ts'
import { ensureSystemPackages, virtualDisplay, windowLibraries } from './systemPackages.ts'
import {
  addCounts,
  type Counts,
  nothing,
  oneCheck,
  type PlaywrightReport,
  playwrightCounts,
  type VitestReport,
  vitestCounts,
} from './testCounts.ts'
import {
  type Failure,
  type PlaywrightResults,
  playwrightFailures,
  type VitestResults,
  vitestFailures,
} from './testFailures.ts'
import { openVirtualDisplays } from './virtualDisplays.ts'

/** One thing that `npm test` checks. `needs` names steps without which it cannot be tried. */
export type Step = {
  readonly name: string
  readonly title: string
  readonly needs: readonly string[]
  /** Runs beside the steps that follow it, where any do, and those that need it wait for it: much of its time it waits, for servers or for what it fetches. */
  readonly beside?: true
  /** Waits for all that runs beside it: windows want the whole processor, and would take it from tests that wait for an answer in time. */
  readonly alone?: true
  readonly run: (run: StepRun) => Promise<StepResult>
}

/** What a step found; `failures` says of everything that is counted as failed what it was. */
export interface StepResult {
  readonly counts: Counts
  readonly failures: readonly Failure[]
}

export interface StepRun {
  /** A temporary folder for the reports of tools. */
  readonly reports: string
  /** Where tools write what a person reads: a file where another step has the terminal, which is shown at the end. */
  readonly output: Writable
}

/** In the order in which a person wants to hear of faults: the quick ones first, and before them what is told at the end. */
export const steps: readonly Step[] = [
  { name: 'unit', title: 'Tests without a window (vitest)', needs: [], beside: true, run: runVitest },
  { name: 'electron', title: 'An Electron to run it in', needs: [], beside: true, run: findElectron },
  {
    name: 'bluesky',
    title: 'A real Bluesky server (PDS)',
    needs: [],
    beside: true,
    run: runBlueskyTests,
  },
  {
    name: 'mail',
    title: 'Real mail servers (Postfix, Dovecot)',
    needs: [],
    beside: true,
    run: runMailTests,
  },
  {
    name: 'biome',
    title: 'Format and lint (biome)',
    needs: [],
    run: async (run) => toolResult(await runTool('@biomejs/biome', 'bin/biome', ['ci', '.'], run)),
  },
  {
    name: 'types',
    title: 'Types (tsc)',
    needs: [],
    run: async (run) =>
      toolResult(
        await runTool('typescript', 'bin/tsc', ['--noEmit', '-p', 'tsconfig.json', '--checkers', '1'], run),
      ),
  },
  {
    name: 'imports',
    title: 'Import rules (dependency-cruiser)',
    needs: [],
    run: runImportRules,
  },
  {
    name: 'build',
    title: 'Build (electron-vite)',
    needs: [],
    run: async (run) => toolResult(await runTool('electron-vite', 'bin/electron-vite.js', ['build'], run)),
  },
  {
    name: 'e2e',
    title: 'The real app (Playwright)',
    needs: ['build', 'electron'],
    alone: true,
    run: (run) => runPlaywright(run, { name: 'playwright', folder: 'e2e' }),
  },
  {
    name: 'packaged',
    title: 'The packaged app (electron-builder)',
    needs: ['build', 'electron'],
    alone: true,
    run: runPackaged,
  },
]

function runTool(packageName: string, script: string, args: readonly string[], run: StepRun) {
  return runTold(process.execPath, [toolScript(packageName, script), ...args], { output: run.output })
}

/** A tool that says yes or no is one check; what it said last tells why not. */
function toolResult({ status, lastLines }: Told): StepResult {
  return status === 0 ? good : badStep(lastLines)
}

const good: StepResult = { counts: oneCheck(true), failures: [] }

/** A step that is one check, and failed. */
export function badStep(message: string): StepResult {
  return { counts: oneCheck(false), failures: [{ title: 'failed', message }] }
}

async function runImportRules({ reports }: StepRun): Promise<StepResult> {
  const faults: string[] = []
  const tell = (fault: string) => {
    console.error(fault)
    faults.push(fault)
  }
  return (await checkImportRules(join(reports, 'imports.json'), tell)) ? good : badStep(faults.join('\n'))
}

/** Loud where it can't be done: what a mail server answers has then not been tried. */
async function runMailTests(run: StepRun): Promise<StepResult> {
  const reason = await mailServersMissing()
  if (reason === undefined) return await vitestReport('mail', ['--config', mailTestsConfig], run)
  run.output.write(`NOT RUN: the tests against real mail servers (npm test -- --only mail). ${reason}\n`)
  return notRun
}

const notRun: StepResult = { counts: { ...nothing, skipped: 1 }, failures: [] }

/** As loud: what Bluesky's own server takes has then not been tried. */
async function runBlueskyTests(run: StepRun): Promise<StepResult> {
  const reason = await blueskyServerMissing()
  if (reason !== undefined) {
    run.output.write(
      `NOT RUN: the tests against a real Bluesky server (npm test -- --only bluesky). ${reason}\n`,
    )
    return notRun
  }
  const uncounted = countingServersMissing()
  const leftOut = uncounted === undefined ? [] : ['--exclude', countingTests]
  const { counts, failures } = await vitestReport(
    'bluesky',
    ['--config', blueskyTestsConfig, ...leftOut],
    run,
  )
  if (uncounted === undefined) return { counts, failures }
  run.output.write(`NOT RUN: ${countingTests}, against what counts likes on Bluesky itself. ${uncounted}\n`)
  return { counts: addCounts([counts, notRun.counts]), failures }
}

async function runVitest(run: StepRun): Promise<StepResult> {
  return await vitestReport('unit', [], run)
}

async function vitestReport(name: string, options: readonly string[], run: StepRun): Promise<StepResult> {
  const file = join(run.reports, `vitest-${name}.json`)
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...options]
  const told = await runTool('vitest', 'vitest.mjs', args, run)
  const report = await readReport<VitestReport & VitestResults>(file)
  return withReason(vitestCounts(report, told.status), vitestFailures(report), told)
}

/** The system's packages and the binary; the first time on a machine this may take minutes. */
async function findElectron({ output }: StepRun): Promise<StepResult> {
  await ensureSystemPackages([...windowLibraries, ...(hasDisplay() ? [] : virtualDisplay)])
  const { kind, version, executablePath } = await resolveElectron()
  output.write(`Electron ${version} (${kind}): ${executablePath}\n`)
  return good
}

/** Whoever drives a window waits for it half of the time and more: others use that. On a display that somebody looks at there is one. */
const windowsAtOnce = 3

interface PlaywrightTests {
  readonly name: string
  /** Where they are, from the project's root, with a configuration of their own where it is not the root's. */
  readonly folder: string
  readonly options?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

async function runPlaywright(
  { reports, output }: StepRun,
  { name, folder, options = [], env = {} }: PlaywrightTests,
): Promise<StepResult> {
  const file = join(reports, `${name}.json`)
  const cli = toolScript('@playwright/test', 'cli.js')
  const displays = hasDisplay() ? undefined : await openVirtualDisplays(windowsAtOnce)
  const environment = {
    ...{ ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    RUNDBREV_DISPLAYS: displays?.names.join(' '),
  }
  const args = [cli, 'test', ...options, '--reporter=list,json']
  const told = await runTold(process.execPath, args, { output, env: environment }).finally(displays?.close)
  const report = await readReport<PlaywrightReport & PlaywrightResults>(file)
  return withReason(playwrightCounts(report, told.status), playwrightFailures(report, folder), told)
}

/** What an installer would put on a computer, as it is there: sealed, and without this project around it. */
async function runPackaged(run: StepRun): Promise<StepResult> {
  const reason = packagingMissing()
  if (reason !== undefined) {
    run.output.write(`NOT RUN: the packaged program (npm test -- --only packaged). ${reason}\n`)
    return notRun
  }
  const packaged = await packageProgram(run.output)
  try {
    const folder = 'e2e/packaged'
    return await runPlaywright(run, {
      ...{ name: 'packaged', folder, options: ['--config', `${folder}/playwright.config.ts`] },
      env: { RUNDBREV_PACKAGED: packaged },
    })
  } finally {
    await rm(packaged, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Of a failure that the report does not name (a crash, an unhandled error, no test at all), what the tool said last tells why. */
function withReason(counts: Counts, failures: readonly Failure[], { lastLines }: Told): StepResult {
  const isUnexplained = counts.failed > 0 && failures.length === 0
  return { counts, failures: isUnexplained ? badStep(lastLines).failures : failures }
}

/** A tool that crashed leaves no report. */
async function readReport<Report>(file: string): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Report)
}

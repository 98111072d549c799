import type { SpawnOptions } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countingServersMissing } from '../e2e/bluesky/countingServers.ts'
import { blueskyServerMissing, blueskyTestsConfig, countingTests } from './blueskyStep.ts'
import { runInherited, toolScript } from './childProcess.ts'
import { hasDisplay } from './display.ts'
import { resolveElectron } from './electronBinary.ts'
import { checkImportRules } from './importRules.ts'
import { mailServersMissing, mailTestsConfig } from './mailStep.ts'
import { runOnScreen } from './onScreen.ts'
import { ensureSystemPackages, virtualDisplay, windowLibraries } from './systemPackages.ts'
import { addCounts, type Counts, nothing, oneCheck, playwrightCounts, vitestCounts } from './testCounts.ts'

/** One thing that `npm test` checks. `needs` names steps without which it cannot be tried. */
export type Step = {
  readonly name: string
  readonly title: string
  readonly needs: readonly string[]
  /** Runs beside the steps that follow it, where any do: it needs no window, and they leave a core idle half of their time. */
  readonly beside?: true
  readonly run: (run: StepRun) => Promise<Counts>
}

export interface StepRun {
  /** A temporary folder for the reports of tools. */
  readonly reports: string
  /** Where tools write what a person reads: a file where another step has the terminal, which is shown at the end. */
  readonly output: 'inherit' | number
  /** Something else is running on the same cores. */
  readonly isBeside: boolean
}

/** In the order in which a person wants to hear of faults: the quick ones first. */
export const steps: readonly Step[] = [
  {
    name: 'biome',
    title: 'Format and lint (biome)',
    needs: [],
    run: async () => oneCheck((await runTool('@biomejs/biome', 'bin/biome', ['ci', '.'])) === 0),
  },
  {
    name: 'types',
    title: 'Types (tsc)',
    needs: [],
    run: async () =>
      oneCheck((await runTool('typescript', 'bin/tsc', ['--noEmit', '-p', 'tsconfig.json'])) === 0),
  },
  {
    name: 'imports',
    title: 'Import rules (dependency-cruiser)',
    needs: [],
    run: async ({ reports }) => oneCheck(await checkImportRules(join(reports, 'imports.json'))),
  },
  { name: 'unit', title: 'Tests without a window (vitest)', needs: [], beside: true, run: runVitest },
  { name: 'mail', title: 'Real mail servers (Postfix, Dovecot)', needs: [], run: runMailTests },
  { name: 'bluesky', title: 'A real Bluesky server (PDS)', needs: [], run: runBlueskyTests },
  {
    name: 'build',
    title: 'Build (electron-vite)',
    needs: [],
    run: async () => oneCheck((await runTool('electron-vite', 'bin/electron-vite.js', ['build'])) === 0),
  },
  { name: 'electron', title: 'An Electron to run it in', needs: [], run: findElectron },
  {
    name: 'e2e',
    title: 'The real app (Playwright)',
    needs: ['build', 'electron'],
    run: runPlaywright,
  },
]

function runTool(packageName: string, script: string, args: readonly string[], options: SpawnOptions = {}) {
  return runInherited(process.execPath, [toolScript(packageName, script), ...args], options)
}

/** Loud where it can't be done: what a mail server answers has then not been tried. */
async function runMailTests(run: StepRun): Promise<Counts> {
  const reason = await mailServersMissing()
  if (reason === undefined) return await vitestReport('mail', ['--config', mailTestsConfig], run)
  console.log(`NOT RUN: the tests against real mail servers (npm test -- --only mail). ${reason}`)
  return { ...nothing, skipped: 1 }
}

/** As loud: what Bluesky's own server takes has then not been tried. */
async function runBlueskyTests(run: StepRun): Promise<Counts> {
  const reason = await blueskyServerMissing()
  if (reason !== undefined) {
    console.log(`NOT RUN: the tests against a real Bluesky server (npm test -- --only bluesky). ${reason}`)
    return { ...nothing, skipped: 1 }
  }
  const uncounted = countingServersMissing()
  const leftOut = uncounted === undefined ? [] : ['--exclude', countingTests]
  const counts = await vitestReport('bluesky', ['--config', blueskyTestsConfig, ...leftOut], run)
  if (uncounted === undefined) return counts
  console.log(`NOT RUN: ${countingTests}, against what counts likes on Bluesky itself. ${uncounted}`)
  return addCounts([counts, { ...nothing, skipped: 1 }])
}

async function runVitest(run: StepRun): Promise<Counts> {
  // The other core is for the window.
  return await vitestReport('unit', run.isBeside ? ['--maxWorkers=1'] : [], run)
}

async function vitestReport(
  name: string,
  options: readonly string[],
  { reports, output }: StepRun,
): Promise<Counts> {
  const file = join(reports, `vitest-${name}.json`)
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...options]
  const stdio: SpawnOptions['stdio'] = ['ignore', output, output]
  const status = await runTool('vitest', 'vitest.mjs', args, { stdio })
  return vitestCounts(await readReport(file), status)
}

/** The system's packages and the binary; the first time on a machine this may take minutes. */
async function findElectron(): Promise<Counts> {
  await ensureSystemPackages([...windowLibraries, ...(hasDisplay() ? [] : virtualDisplay)])
  const { kind, version, executablePath } = await resolveElectron()
  console.log(`Electron ${version} (${kind}): ${executablePath}`)
  return oneCheck(true)
}

async function runPlaywright({ reports }: StepRun): Promise<Counts> {
  const file = join(reports, 'playwright.json')
  const cli = toolScript('@playwright/test', 'cli.js')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const status = await runOnScreen([process.execPath, cli, 'test', '--reporter=list,json'], { env })
  return playwrightCounts(await readReport(file), status)
}

/** A tool that crashed leaves no report. */
async function readReport<Report>(file: string): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Report)
}

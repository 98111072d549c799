import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runInherited, toolScript } from './childProcess.ts'
import { hasDisplay } from './display.ts'
import { resolveElectron } from './electronBinary.ts'
import { checkImportRules } from './importRules.ts'
import { runOnScreen } from './onScreen.ts'
import { ensureSystemPackages, virtualDisplay, windowLibraries } from './systemPackages.ts'
import { type Counts, oneCheck, playwrightCounts, vitestCounts } from './testCounts.ts'

/** One thing that `npm test` checks. `needs` names steps without which it cannot be tried. */
export type Step = {
  readonly name: string
  readonly title: string
  readonly needs: readonly string[]
  /** @param reports a temporary folder for the reports of tools. */
  readonly run: (reports: string) => Promise<Counts>
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
    run: async (reports) => oneCheck(await checkImportRules(join(reports, 'imports.json'))),
  },
  { name: 'unit', title: 'Tests without a window (vitest)', needs: [], run: runVitest },
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

function runTool(packageName: string, script: string, args: readonly string[], env = process.env) {
  return runInherited(process.execPath, [toolScript(packageName, script), ...args], { env })
}

async function runVitest(reports: string): Promise<Counts> {
  const file = join(reports, 'vitest.json')
  const status = await runTool('vitest', 'vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return vitestCounts(await readReport(file), status)
}

/** The system's packages and the binary; the first time on a machine this may take minutes. */
async function findElectron(): Promise<Counts> {
  await ensureSystemPackages([...windowLibraries, ...(hasDisplay() ? [] : virtualDisplay)])
  const { kind, version, executablePath } = await resolveElectron()
  console.log(`Electron ${version} (${kind}): ${executablePath}`)
  return oneCheck(true)
}

async function runPlaywright(reports: string): Promise<Counts> {
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

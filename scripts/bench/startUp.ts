import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { resolveElectron } from '../electronBinary.ts'
import { packageProgram, unpackedProgram } from '../packageProgram.ts'
import type { Benchmark } from './benchmark.ts'
import { rowOf } from './row.ts'

/** One start: milliseconds from the order to start until something stood in the window, and what stood there last; MB when idle. */
interface Start {
  readonly painted: number
  readonly settled: number
  /** Resident in memory, of every process of the program, ten seconds after the start. What processes share counts for each. */
  readonly resident: number
}

/** The packaged program started with the sample workspace, and a bare window of the same Electron, in turn. */
export const startUp: Benchmark = {
  name: 'startup',
  title: 'The packaged program started',
  needs: 'screen',
  async run(size) {
    // It packages a folder for Linux, and reads /proc.
    if (process.platform !== 'linux') return { notHere: 'measured on Linux only' }
    const { ours, bare } = await measureStartUp(size === 'full' ? 5 : 1)
    const shared = { floorName: 'a bare window of the same Electron', counts: 'median' } as const
    const times = (what: keyof Start) => ({
      ...{ ours: ours.map((one) => one[what]), floor: bare.map((one) => one[what]) },
    })
    return [
      rowOf({
        name: 'First paint',
        what: 'From the order to start until something stands in the window, with the sample workspace.',
        ...{ ...shared, ...times('painted'), goal: { kind: 'ratio', ratio: 1.5 } },
      }),
      rowOf({
        name: 'The first screen is there',
        what: 'Until what stands in the window last is there, which a bare window never has to wait for.',
        ...{ ...shared, ...times('settled') },
      }),
      rowOf({
        name: 'Resident when idle',
        what: 'Every process of the program, ten seconds after the start.',
        ...{ ...shared, ...times('resident'), unit: 'MB', goal: { kind: 'ratio', ratio: 1.5 } },
      }),
    ]
  },
}

async function measureStartUp(
  rounds: number,
): Promise<{ readonly ours: readonly Start[]; readonly bare: readonly Start[] }> {
  const workspace = await makeSampleWorkspace()
  const [bareRoot, packaged] = [makeBareApp(), await packageProgram(process.stderr)]
  const { executablePath, args, env } = await resolveElectron(bareRoot)
  const bareWindow = { command: executablePath, args, env }
  const program = {
    command: join(unpackedProgram(packaged), 'rundbrev'),
    // What says where the bare window's application is, the packaged one knows by itself.
    args: args.filter((argument) => argument.startsWith('--')),
    env: { ...env, RUNDBREV_WORKSPACE: workspace },
  }
  const ours: Start[] = []
  const bare: Start[] = []
  // The first start of each brings files into the computer's memory, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    const [one, other] = [await start(program), await start(bareWindow)]
    if (round === 0) continue
    ours.push(one)
    bare.push(other)
  }
  for (const folder of [bareRoot, packaged]) rmSync(folder, { recursive: true })
  return { ours, bare }
}

/** A window as ours is made, with a line of text in it, and nothing else. */
function makeBareApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-bare-'))
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "bare", "version": "1.0.0", "type": "module", "main": "main.js" }',
  )
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>bare</title><h1>Rundbrev</h1>',
  )
  writeFileSync(
    join(folder, 'main.js'),
    `import { app, BrowserWindow } from 'electron'
app.setPath('userData', process.env.RUNDBREV_USER_DATA)
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(import.meta.dirname + '/page.html')
})`,
  )
  return folder
}

interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

async function start({ command, args, env }: Program): Promise<Start> {
  const userData = mkdtempSync(join(tmpdir(), 'rundbrev-user-'))
  const begun = Date.now()
  const child = spawn(command, ['--remote-debugging-port=0', ...args, '--lang=sv'], {
    env: { ...process.env, ...env, RUNDBREV_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise((done) => child.once('close', done))
  try {
    const address = await debuggerOf(child)
    await sleep(begun + 10_000 - Date.now())
    const resident = residentOf(child.pid ?? 0) / 1024 ** 2
    // Looked at only now: who looks takes time and memory.
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts().flatMap((context) => context.pages())[0]
    if (page === undefined) throw new Error('no window came up')
    const [painted, settled] = await page.evaluate(paints)
    await browser.close()
    return { painted: painted - begun, settled: settled - begun, resident }
  } finally {
    child.kill('SIGKILL')
    await gone
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Where Chromium says that it can be looked into, on its standard error. */
function debuggerOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('close', () => reject(new Error(`it ended at once: ${said}`)))
  })
}

/** Runs in the page. @returns when something was first painted there, and the largest thing last, in milliseconds since 1970 */
function paints(): Promise<[number, number]> {
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const largest = list.getEntries().at(-1)?.startTime ?? first
      resolve([performance.timeOrigin + first, performance.timeOrigin + largest])
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

/** Bytes that a process and all that came from it hold, as proc(5) counts them. */
function residentOf(root: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const number = (field: string) =>
          Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
        return [{ pid: Number(name), parent: number('PPid'), resident: number('VmRSS') * 1024 }]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
  const within = new Set([root])
  // A child may have a lower number than its parent, where the numbers have begun anew.
  for (let known = 0; known < within.size; ) {
    known = within.size
    for (const { pid, parent } of processes) if (within.has(parent)) within.add(pid)
  }
  return processes.filter(({ pid }) => within.has(pid)).reduce((sum, { resident }) => sum + resident, 0)
}

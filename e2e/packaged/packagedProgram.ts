import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { sqliteAddonName, unpackedProgram } from '../../scripts/packageProgram.ts'
import { findOwnUser, folderOf } from './ownUser.ts'

/** The folder that scripts/packageProgram.ts has made. */
const packaged = process.env.RUNDBREV_PACKAGED ?? ''

/** The program's folder: what an installer would put on a computer. */
export const programFolder = unpackedProgram(packaged)
export const executable = join(programFolder, 'rundbrev')

export const ownUser = await findOwnUser()

/** The home of whoever runs the program: settings, workspaces and temporary files, and nothing of the one who runs the tests. */
export const newHome = () => folderOf(ownUser)

export interface StartOptions {
  readonly home: string
  readonly args: readonly string[]
  /** Added to an environment that has nothing of the tests' own. */
  readonly env?: Readonly<Record<string, string>>
  /** Another executable than the program's own. */
  readonly command?: string
}

/** What a program said, and how it ended. */
export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program to its end. Where it has not ended within a minute, it is killed: its status is then null. */
export async function runProgram(options: StartOptions): Promise<Ended> {
  const child = begin(options)
  const [out, err] = [collect(child.stdout), collect(child.stderr)]
  const limit = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const status = await new Promise<number | null>((done) => child.once('close', done))
  clearTimeout(limit)
  return { status, out: out(), err: err() }
}

/** The program's command line, on a computer without a display, as a server is. */
export function runCommand(
  home: string,
  words: readonly string[],
  { args = [], ...options }: Partial<StartOptions> = {},
): Promise<Ended> {
  return runProgram({ home, ...options, args: [...args, '--ozone-platform=headless', '--cli', ...words] })
}

/** A program with a window. */
export interface RunningProgram {
  readonly child: ChildProcess
  readonly browser: Browser
  readonly page: Page
  /** What it has said on its standard error. */
  readonly said: () => string
  /** Ends it as a computer does that is shut down. @returns its status */
  end(): Promise<number | null>
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>
}

/**
 * Starts the program and waits for its page. Its fuses let nobody attach to its main process; its page is reached the way Chromium itself
 * offers.
 */
export async function startProgram(options: StartOptions): Promise<RunningProgram> {
  const child = begin({ ...options, args: ['--remote-debugging-port=0', '--lang=sv', ...options.args] })
  child.stdout?.resume()
  const said = collect(child.stderr)
  const closed = new Promise<number | null>((done) => child.once('close', done))
  const kill = async () => {
    child.kill('SIGKILL')
    await closed
  }
  try {
    const browser = await attach(await debuggerOf(child, said))
    const page = await shownPage(browser)
    return {
      ...{ child, browser, page, said, kill },
      end: () => {
        child.kill('SIGTERM')
        return closed
      },
    }
  } catch (error) {
    await kill()
    throw error
  }
}

function begin({ home, args, env = {}, command = executable }: StartOptions): ChildProcess {
  const { id, switches } = ownUser
  return spawn(command, [...switches, ...args], {
    ...{ uid: id, gid: id, cwd: home, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...displayFor(home), ...sqliteAddon(), ...ownFolders(home), PATH: process.env.PATH ?? '', ...env },
  })
}

function ownFolders(home: string): Record<string, string> {
  return {
    ...{ HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home },
    RUNDBREV_USER_DATA: join(home, 'user'),
    RUNDBREV_STATE: join(home, 'state'),
  }
}

/** Only an Electron that is too old for better-sqlite3's own listens to this (electron/store/sqliteBinding.ts). */
function sqliteAddon(): Record<string, string> {
  const addon = join(packaged, sqliteAddonName)
  return existsSync(addon) ? { RUNDBREV_SQLITE_BINDING: addon } : {}
}

/** The display of whoever runs the tests, with a copy of the key to it that the program's user may read. */
function displayFor(home: string): Record<string, string> {
  const { DISPLAY, XAUTHORITY } = process.env
  if (DISPLAY === undefined) return {}
  if (XAUTHORITY === undefined) return { DISPLAY }
  const key = join(home, '.Xauthority')
  copyFileSync(XAUTHORITY, key)
  if (ownUser.id !== undefined) chownSync(key, ownUser.id, ownUser.id)
  return { DISPLAY, XAUTHORITY: key }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const said: string[] = []
  stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  return () => said.join('')
}

async function debuggerOf(child: ChildProcess, said: () => string): Promise<string> {
  return await until(() => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended at once: ${said()}`)
    return /DevTools listening on (ws:\S+)/.exec(said())?.[1]
  }, 'it could not be attached to')
}

/**
 * Attaches once the window's page is there: an attachment that falls in the middle of its first load now and then never ends. Where one
 * does not for all that, it is begun anew.
 */
async function attach(address: string): Promise<Browser> {
  const targets = new URL('/json/list', address.replace('ws:', 'http:'))
  await until(async () => {
    const listed = (await (await fetch(targets)).json()) as readonly {
      readonly url: string
      readonly title: string
    }[]
    // Until its document has one, a page is entitled with its address.
    return listed.find(({ url, title }) => url.startsWith('app://rundbrev/') && !url.includes(title))
  }, 'no window came up')
  for (let attempt = 1; ; attempt++) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 15_000 })
    } catch (error) {
      if (attempt === 4) throw error
    }
  }
}

/** The page of the window that people see, loaded. */
async function shownPage(browser: Browser): Promise<Page> {
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  const page = await until(
    () => pages().find((each) => each.url().startsWith('app://rundbrev/')),
    'no window came up',
  )
  await page.waitForLoadState('load')
  return page
}

/** What `ask` gives once it gives something. */
async function until<Found>(
  ask: () => Found | undefined | Promise<Found | undefined>,
  otherwise: string,
): Promise<Found> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const found = await ask()
    if (found !== undefined) return found
    await sleep(25)
  }
  throw new Error(otherwise)
}

import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { toolScript } from '../../scripts/childProcess.ts'
import { executable, newHome, programFolder, runCommand, runProgram } from './packagedProgram.ts'

test('every fuse of the executable is as it should be', async () => {
  const wire = await getCurrentFuseWire(executable)
  const fuses = Object.entries(FuseV1Options).filter(([, place]) => typeof place === 'number')
  const state = (place: string | FuseV1Options) => String.fromCharCode(Number(wire[place as FuseV1Options]))
  // "0" and "1" as they stand in the executable. Without a say of ours a fuse would have Electron's own, which may change.
  expect(Object.fromEntries(fuses.map(([name, place]) => [name, state(place)]))).toEqual({
    RunAsNode: '0',
    EnableCookieEncryption: '1',
    EnableNodeOptionsEnvironmentVariable: '0',
    EnableNodeCliInspectArguments: '0',
    // Looked at by Electron on macOS and Windows only.
    EnableEmbeddedAsarIntegrityValidation: '1',
    OnlyLoadAppFromAsar: '1',
    LoadBrowserProcessSpecificV8Snapshot: '0',
    GrantFileProtocolExtraPrivileges: '0',
  })
})

test('what is packaged is the program and nothing else of this project', () => {
  const asar = join(programFolder, 'resources', 'app.asar')
  const script = toolScript('@electron/asar', 'bin/asar.js')
  const files = execFileSync(process.execPath, [script, 'list', asar], { encoding: 'utf8', maxBuffer: 1e8 })
    .trim()
    .split('\n')
  const rooms = new Set(files.map((file) => file.split('/')[1]))
  expect([...rooms].toSorted()).toEqual([
    ...['LICENSE', 'electron', 'node_modules', 'out', 'package.json', 'resources'],
  ])
  const within = (folder: string) => files.filter((file) => file.startsWith(folder))
  expect(within('/electron/').filter((file) => !/^\/electron\/store(\/migrations|$)/.test(file))).toEqual([])
  expect(within('/node_modules/better-sqlite3/prebuilds/')).toEqual([
    `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ])
  expect(files.filter((file) => /\.(tsx?|map|env|pem|key)$/.test(file))).toEqual([])
  expect(readdirSync(join(programFolder, 'resources')).toSorted()).toEqual([
    ...['app.asar', 'app.asar.unpacked', 'node'],
  ])
})

/** A script that leaves a trace where it is run. */
function trap(home: string): { readonly script: string; readonly hasRun: () => boolean } {
  const script = join(home, 'trap.cjs')
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(join(home, 'run'))}, '')`)
  return { script, hasRun: () => readdirSync(home).includes('run') }
}

const { version } = await import('../../package.json', { with: { type: 'json' } }).then((all) => all.default)

test('the executable is no Node, however it is asked to be one', async () => {
  const home = newHome()
  const { script, hasRun } = trap(home)
  const asNode = { args: [script], env: { ELECTRON_RUN_AS_NODE: '1' } }
  const { status, out, err } = await runCommand(home, ['--version'], asNode)
  expect({ status, out }, err).toEqual({ status: 0, out: `${version}\n` })
  expect(hasRun()).toBe(false)
})

test('nobody puts a script before the program’s own, or attaches to its main process', async () => {
  const home = newHome()
  const { script, hasRun } = trap(home)
  const { status, out, err } = await runCommand(home, ['--version'], {
    args: ['--inspect=127.0.0.1:0', '--inspect-brk=127.0.0.1:0', '--debug-port=127.0.0.1:0'],
    env: { NODE_OPTIONS: `--require ${script}` },
  })
  expect({ status, out }, err).toEqual({ status: 0, out: `${version}\n` })
  // An Electron that listens to the variable says which options it does not take; one that is attached to says where.
  expect(err).not.toMatch(/NODE_OPTION|Debugger listening|inspector/i)
  expect(hasRun()).toBe(false)
})

test('a folder that somebody plants beside the archive is not loaded, and not in its place either', async () => {
  const home = newHome()
  const { script, hasRun } = trap(home)
  // The same executable, as links on the same disk, with the planted folder where the archive was.
  const copy = mkdtempSync(join(programFolder, '..', 'planted-'))
  try {
    for (const { name, parentPath } of readdirSync(programFolder, {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile() && !entry.parentPath.includes('resources'))) {
      const folder = parentPath.replace(programFolder, copy)
      mkdirSync(folder, { recursive: true })
      linkSync(join(parentPath, name), join(folder, name))
    }
    plant(join(copy, 'resources', 'app'), script)
    execFileSync('chmod', ['-R', 'a+rX', copy])
    const args = ['--ozone-platform=headless', '--cli', '--version']
    const { status, out } = await runProgram({ home, args, command: join(copy, 'rundbrev') })
    expect({ isGood: status === 0, out }).toEqual({ isGood: false, out: '' })
    expect(hasRun()).toBe(false)
  } finally {
    rmSync(copy, { recursive: true })
  }
})

function plant(folder: string, script: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted', main: 'index.js' }))
  writeFileSync(join(folder, 'index.js'), `require(${JSON.stringify(script)}); process.exit(0)`)
}

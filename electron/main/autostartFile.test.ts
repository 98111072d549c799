import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { autostartFile } from './autostartFile.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundbrev-autostart-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const startOf = (...command: string[]) => {
  const file = join(folder, 'config', 'autostart', 'rundbrev.desktop')
  const start = autostartFile({ file, name: 'Rundbrev', comment: 'Sends\nwhat is planned', command })
  return { file, start }
}
const execOf = (...command: string[]) => {
  const { file, start } = startOf(...command)
  start.set(true)
  return /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]
}

it('is written where the desktop reads it, and taken away again', () => {
  const { file, start } = startOf('/opt/Rundbrev/rundbrev', '--hidden')
  expect(start.isOn()).toBe(false)
  start.set(true)
  expect(start.isOn()).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe(
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=Rundbrev',
      'Comment=Sends\\nwhat is planned',
      'Exec="/opt/Rundbrev/rundbrev" "--hidden"',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ].join('\n'),
  )
  start.set(false)
  expect(existsSync(file)).toBe(false)
  start.set(false)
  expect(start.isOn()).toBe(false)
})

// The examples follow from the Desktop Entry Specification, "The Exec key": an escaped character, then the escapes of a string.
it.each([
  ['a space', '/home/a/My programs/rundbrev', '"/home/a/My programs/rundbrev"'],
  ['a per cent sign', '/opt/100%/rundbrev', '"/opt/100%%/rundbrev"'],
  ['a dollar sign', '/opt/$a/rundbrev', '"/opt/\\\\$a/rundbrev"'],
  ['quotes', '/opt/"a"`b`/rundbrev', '"/opt/\\\\"a\\\\"\\\\`b\\\\`/rundbrev"'],
  ['a backslash', '/opt/a\\b/rundbrev', '"/opt/a\\\\\\\\b/rundbrev"'],
])('starts a program whose path has %s', (_, path, exec) => {
  expect(execOf(path)).toBe(exec)
})

it('is off where the desktop has switched it off in the file', () => {
  const { file, start } = startOf('/opt/rundbrev')
  start.set(true)
  writeFileSync(file, readFileSync(file, 'utf8').replace('enabled=true', 'enabled=false'))
  expect(start.isOn()).toBe(false)
  start.set(true)
  writeFileSync(file, `${readFileSync(file, 'utf8')}Hidden=true\n`)
  expect(start.isOn()).toBe(false)
})

it('names the file where it cannot be written', () => {
  writeFileSync(join(folder, 'config'), 'a file where a folder should be')
  const { file, start } = startOf('/opt/rundbrev')
  expect(() => start.set(true)).toThrowError(
    expect.objectContaining({ code: 'file-unwritable', place: { file } }),
  )
})

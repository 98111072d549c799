import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { policyFile, readOrganisationPolicy } from './organisationPolicy.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-policy-')), 'rundbrev')
  mkdirSync(folder, { mode: 0o755 })
  file = join(folder, 'policy.json')
  writeFileSync(file, '{ "startAtLogin": true }', { mode: 0o644 })
})

const me = process.getuid?.() ?? 0
const read = (administrator = me) => readOrganisationPolicy(file, administrator)

it('follows a file that only the administrator may write', () => {
  expect(read()).toMatchObject({ kind: 'read', policy: { startAtLogin: true }, unknown: [] })
})

it('is nothing where there is no file', () => {
  expect(readOrganisationPolicy(join(folder, 'none.json'), me)).toEqual({ kind: 'none' })
})

it.runIf(process.platform !== 'win32')(
  'does not follow a file that others may write, or put another in the place of, and names what is open',
  () => {
    chmodSync(file, 0o664)
    expect(read()).toMatchObject({ kind: 'refused', why: 'writable', detail: file })
    chmodSync(file, 0o644)
    chmodSync(folder, 0o757)
    expect(read()).toMatchObject({ kind: 'refused', why: 'writable', detail: folder })
    chmodSync(folder, 0o755)
    expect(read(me + 1)).toMatchObject({ kind: 'refused', why: 'writable', detail: file })
  },
)

it.runIf(process.platform !== 'win32')('does not follow a link, whosever it is, or a folder', () => {
  const link = join(folder, 'link.json')
  symlinkSync(file, link)
  expect(readOrganisationPolicy(link, me)).toMatchObject({
    kind: 'refused',
    why: 'unreadable',
    detail: 'ELOOP',
  })
  expect(readOrganisationPolicy(folder, me)).toMatchObject({ kind: 'refused' })
})

it('stands where administrators of each system look for it', () => {
  expect(policyFile('linux')).toBe('/etc/rundbrev/policy.json')
  expect(policyFile('darwin')).toBe('/Library/Application Support/Rundbrev/policy.json')
  expect(policyFile('win32', { ProgramData: 'D:\\Data' })).toContain('D:\\Data')
})

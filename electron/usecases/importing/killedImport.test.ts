import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { audience } from '../audience.ts'
import { openTestWorkspace, type TestWorkspace } from '../openTestWorkspace.ts'
import { fileOf } from './testFile.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

/** Imports the file into the database and dies in the middle of the writing, as a laptop does whose battery is out. */
const program = (databaseFile: string, path: string) => `
import { openConnection } from ${JSON.stringify(new URL('../../store/database.ts', import.meta.url).href)}
import { importerInThisThread } from ${JSON.stringify(new URL('./contactImporter.ts', import.meta.url).href)}
import { readGeoRegistry, readPlaceHints } from ${JSON.stringify(new URL('../../workspace/geo.ts', import.meta.url).href)}
const programRoot = ${JSON.stringify(join(import.meta.dirname, '..', '..', '..'))}
const geo = readGeoRegistry(programRoot)
const database = openConnection(${JSON.stringify(databaseFile)})
const place = { database, identityKey: '00', geo, hints: readPlaceHints(programRoot, geo) }
const defaults = { language: 'sv', consent: null, consentSource: '', consentDate: null }
await importerInThisThread(place).run(
  {
    path: ${JSON.stringify(path)}, sha256: null, mapping: { email: 'epost', name: 'namn' }, defaults,
    infersPlace: true, dryRun: false, at: '2026-12-01T08:00:00.000Z', actor: 'officer',
  },
  (phase, share) => {
    if (phase === 'writing' && share > 0.5) process.kill(process.pid, 'SIGKILL')
  },
)
`

it('leaves nothing of an import that was killed while it wrote', async () => {
  const { database, databaseFile, folder } = workspace.deps.workspace
  const rows = Array.from({ length: 12_000 }, (_, at) => `p${at}@b.example;Person ${at}`)
  const script = join(folder, 'import.mjs')
  writeFileSync(script, program(databaseFile, fileOf(['epost;namn', ...rows].join('\n'))))
  const child = spawn(process.execPath, ['--no-warnings', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  expect(audience['contacts.list'](workspace.deps, { rule: '', search: '' }).contacts).toEqual([])
  for (const table of ['contacts', 'contact_tags', 'imports', 'import_changes', 'audit_entries']) {
    expect(database.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  }
  expect(database.$client.pragma('integrity_check', { simple: true })).toBe('ok')
})

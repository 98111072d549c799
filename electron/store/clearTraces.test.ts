import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { clearTraces } from './clearTraces.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => {
  const { folder } = workspace.deps.workspace
  workspace.close()
  rmSync(folder, { recursive: true })
})

/** Numbers that look like chance and are the same every time. */
function createChance(): (below: number) => number {
  let state = 12_345
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

it('leaves nothing of rows that have moved from page to page before they were deleted', () => {
  const { database, folder } = workspace.deps.workspace
  const { $client: sqlite } = database
  const chance = createChance()
  // Notes are long, short and long again: pages are split and joined, and keep what was moved away (secure_delete or not).
  const insert = sqlite.prepare(
    `INSERT OR IGNORE INTO contacts (id, email, email_key, name, role, organisation, language, notes, created_at, updated_at)
     VALUES (?, ?, ?, '', '', '', 'sv', ?, '', '')`,
  )
  const change = sqlite.prepare('UPDATE contacts SET notes = ? WHERE id = ?')
  sqlite.transaction(() => {
    for (let number = 0; number < 2_000; number++) {
      const email = `trace${String(chance(1e9)).padStart(10, '0')}@a.example`
      insert.run(1 + chance(6_000), email, email, 'x'.repeat(chance(200)))
    }
    for (let number = 0; number < 4_000; number++) change.run('y'.repeat(chance(900)), 1 + chance(6_000))
  })()
  sqlite.exec('DELETE FROM contacts WHERE id % 2 = 0')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const kept = new Set(
    sqlite
      .prepare('SELECT email_key FROM contacts')
      .all()
      .map((row) => (row as { email_key: string }).email_key),
  )
  const traces = () => {
    const found = readFileSync(join(folder, 'rundbrev.db'), 'latin1').match(/trace\d{10}@a\.example/g) ?? []
    return found.filter((email) => !kept.has(email)).length
  }
  expect(traces()).toBeGreaterThan(0)
  expect(clearTraces(database)).toBe(true)
  expect(traces()).toBe(0)
})

it('says so where somebody else is reading, and does it once they are done', () => {
  const { database, folder } = workspace.deps.workspace
  const reader = new Sqlite(join(folder, 'rundbrev.db'))
  try {
    reader.exec('BEGIN; SELECT count(*) FROM contacts')
    database.$client.exec(`INSERT INTO groups (name, created_at) VALUES ('Tolv', '')`)
    expect(clearTraces(database)).toBe(false)
    reader.exec('COMMIT')
    expect(clearTraces(database)).toBe(true)
    expect(statSync(join(folder, 'rundbrev.db-wal')).size).toBe(0)
  } finally {
    reader.close()
  }
})

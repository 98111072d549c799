import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { schemaVersion } from '../store/database.ts'
import { suppressionHash } from '../store/suppressions.ts'
import { keepBackup, listBackups } from './backups/backupFolder.ts'
import { createWorkspace, openWorkspace } from './openWorkspace.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const holder = {
  program: 'test',
  kind: 'command' as const,
  host: 'dator',
  pid: process.pid,
  since: '2026-12-01T08:00:00Z',
}
const at = '2026-12-01T08:00:00.000Z'

/** A copy of this program as it was before a migration. */
function programBefore(migration: string): string {
  const old = mkdtempSync(join(tmpdir(), 'rundbrev-old-program-'))
  const migrations = join('electron', 'store', 'migrations')
  cpSync(join(programRoot, migrations), join(old, migrations), { recursive: true })
  const journalFile = join(old, migrations, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  const count = journal.entries.findIndex(({ tag }) => tag === migration)
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  return old
}

it('brings contacts of an older version what they lacked: folded words, suppression, and what the ledger knows', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-')), 'workspace')
  const old = createWorkspace({ folder, programRoot: programBefore('0007_audience'), holder })
  old.database.$client.exec(`
    PRAGMA user_version = 7;
    INSERT INTO contacts (id, email, email_key, name, role, organisation, language, notes, created_at, updated_at) VALUES
      (1, 'chef@asele.example', 'chef@asele.example', 'Chefen', 'Förvaltningschef', 'Åsele  kommun', 'sv', '', '${at}', '${at}'),
      (2, 'ny@asele.example', 'ny@asele.example', 'Den nya', '', '', 'sv', '', '${at}', '${at}');
    INSERT INTO contact_tags (contact_id, tag) VALUES (1, 'Största ÅRSMÖTET');
    INSERT INTO suppressions (email_hash, reason, at)
      VALUES ('${suppressionHash(old.identityKey, 'chef@asele.example')}', 'unsubscribed', '${at}');
    INSERT INTO posts (id, title, lede, body, tags, language, version, created_at, updated_at)
      VALUES (1, 'Brev', '', '{}', '[]', 'sv', 1, '${at}', '${at}');
    INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '${at}');`)
  for (const [id, state] of (['sent', 'bounced', 'rejected'] as const).entries()) {
    old.database.$client.exec(`
      INSERT INTO publications (id, post_id, channel_id, wall_time, zone, due_at, missed, state, created_at)
        VALUES (${id + 1}, 1, 1, '2026-12-01T09:00', 'Europe/Stockholm', '${at}', 'run', 'done', '${at}');
      INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, state, message_id, settled_at)
        VALUES (${id + 1}, 1, 'chef@asele.example', 'chef@asele.example', '', '${state}', 'm${id}', '2026-12-0${id + 1}T08:00:00.000Z')`)
  }
  old.close()

  const workspace = openWorkspace({ folder, programRoot, holder })
  expect(listBackups(folder)).toMatchObject([
    { kind: 'before-upgrade', version: 7, counts: { contacts: 2, sent: 2 } },
  ])
  const columns =
    'role_key, organisation_key, suppressed, last_mailed_at, mailed_count, bounced_count, consent_source'
  expect(workspace.database.$client.prepare(`SELECT ${columns} FROM contacts ORDER BY id`).all()).toEqual([
    {
      ...{ role_key: 'forvaltningschef', organisation_key: 'asele kommun', suppressed: 'unsubscribed' },
      ...{
        last_mailed_at: '2026-12-02T08:00:00.000Z',
        mailed_count: 2,
        bounced_count: 1,
        consent_source: '',
      },
    },
    {
      ...{ role_key: '', organisation_key: '', suppressed: null },
      ...{ last_mailed_at: null, mailed_count: 0, bounced_count: 0, consent_source: '' },
    },
  ])
  expect(workspace.database.$client.prepare('SELECT tag_key FROM contact_tags').pluck().get()).toBe(
    'storsta arsmotet',
  )
  workspace.close()
})

it('has a version as high as there are migrations, so that an older program knows a newer workspace by it', () => {
  const journal = join(programRoot, 'electron', 'store', 'migrations', 'meta', '_journal.json')
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }
  expect(schemaVersion).toBe(entries.length)
})

it('leaves a workspace as it was where its upgrade fails on a copy, and says so', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-')), 'workspace')
  const old = createWorkspace({ folder, programRoot: programBefore('0007_audience'), holder })
  // The next migration adds a column of this name.
  old.database.$client.exec('PRAGMA user_version = 7; ALTER TABLE contacts ADD COLUMN role_key TEXT')
  old.close()
  const before = readFileSync(old.databaseFile)
  expect(() => openWorkspace({ folder, programRoot, holder })).toThrow(
    expect.objectContaining({ code: 'workspace-upgrade-failed' }),
  )
  expect(readFileSync(old.databaseFile)).toEqual(before)
  expect(listBackups(folder)).toHaveLength(1)
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('trial'))).toEqual([])
})

it('refuses a workspace of a newer version, naming both', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-')), 'workspace')
  const newer = createWorkspace({ folder, programRoot, holder })
  newer.database.$client.pragma(`user_version = ${schemaVersion + 1}`)
  newer.close()
  expect(() => openWorkspace({ folder, programRoot, holder })).toThrow(
    expect.objectContaining({
      code: 'workspace-newer',
      values: { theirs: schemaVersion + 1, ours: schemaVersion },
    }),
  )
})

it('tells a database that has vanished from a folder that never was a workspace', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rundbrev-')), 'workspace')
  const made = createWorkspace({ folder, programRoot, holder })
  keepBackup(made, { kind: 'manual', now: Temporal.Instant.from(at) })
  made.close()
  rmSync(made.databaseFile)
  const refused = (code: string) =>
    expect(() => openWorkspace({ folder, programRoot, holder })).toThrow(expect.objectContaining({ code }))
  refused('workspace-database-gone')
  rmSync(join(folder, 'backups'), { recursive: true })
  refused('workspace-missing')
})

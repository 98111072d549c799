import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DeliveryId, PublicationId } from '../../shared/contract/scalars.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { clearTraces } from './clearTraces.ts'
import { insertContact, readRecipients, updateContact } from './contacts.ts'
import { readDelivery } from './deliveries.ts'
import { eraseContact } from './eraseContact.ts'
import { insertImport, insertImportChange } from './imports.ts'
import { claimableRows } from './ledger.ts'
import { createLedgerWriter } from './ledgerWriter.ts'
import { suppressionHash, suppressionOf } from './suppressions.ts'

const at = '2026-12-01T08:00:00.000Z'
const emailKey = 'rektor@lycksele.example'
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

it('forgets the person and keeps what counts and what keeps the address from being mailed', () => {
  const { database, identityKey } = workspace.deps.workspace
  const content = {
    email: 'Rektor@lycksele.example',
    name: 'Rektorn Ett',
    role: 'rektor',
    organisation: '',
    municipality: null,
    county: null,
    language: 'sv' as const,
    tags: ['medlem'],
    consent: null,
    consentSource: '',
    consentDate: null,
    notes: 'ring på förmiddagen',
  }
  const first = { ...content, email: 'rektor@sorsele.example', name: 'Rektorn Noll' }
  const contactId = insertContact(database, identityKey, first, {
    emailKey: 'rektor@sorsele.example',
    at,
    importId: null,
  })
  updateContact(database, identityKey, contactId, content, { emailKey, at })
  const file = { kind: 'contacts' as const, fileName: 'kontakter.csv', sha256: '0'.repeat(64) }
  const importId = insertImport(database, { ...file, added: 0, rejected: 0, at })
  insertImportChange(database, { importId, contactId, before: content, wasDeleted: false })
  const states = ['sent', 'bounced', 'queued', 'deferred', 'in-doubt']
  database.$client.exec(`
    INSERT INTO posts (id, title, lede, body, tags, link, language, subject, preheader, version, created_at, updated_at, deleted_at) VALUES (1, 'Brev', '', '{}', '[]', NULL, 'sv', NULL, NULL, 1, '${at}', '${at}', NULL);
    INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '${at}');
    ${states
      .map(
        (state, index) => `
    INSERT INTO publications (id, post_id, channel_id, segment_id, wall_time, zone, due_at, recurrence, missed, state, trouble, started_at, finished_at, created_at) VALUES (${index + 1}, 1, 1, NULL, '2026-12-01T09:00', 'Europe/Stockholm', '${at}', NULL, 'run', 'done', NULL, NULL, NULL, '${at}');
    INSERT INTO deliveries (publication_id, contact_id, email, email_key, name, municipality, county, state, attempts, message_id, response)
      VALUES (${index + 1}, ${contactId}, 'Rektor@lycksele.example', '${emailKey}', 'Rektorn Ett', '2481', '24', '${state}', 1, '<m${index}@x>',
        ${state === 'bounced' ? "'550 5.1.1 <Rektor@lycksele.example>: user unknown'" : 'NULL'});`,
      )
      .join('')}`)

  expect(eraseContact(database, identityKey, emailKey, at)).toEqual({
    known: true,
    deliveries: 5,
    formerAddresses: 0,
  })
  expect(clearTraces(database)).toBe(true)

  const rows = database.$client
    .prepare(
      'SELECT contact_id, email, email_key, name, county, municipality, state, response FROM deliveries ORDER BY id',
    )
    .all()
  const hash = suppressionHash(identityKey, emailKey)
  const forgotten = {
    contact_id: null,
    email: 'erased',
    email_key: hash,
    name: '',
    county: '24',
    municipality: '2481',
  }
  expect(rows).toEqual([
    { ...forgotten, state: 'sent', response: null },
    { ...forgotten, state: 'bounced', response: '550 5.1.1' },
    { ...forgotten, state: 'suppressed', response: null },
    { ...forgotten, state: 'suppressed', response: null },
    { ...forgotten, state: 'in-doubt', response: null },
  ])
  expect(readRecipients(database, identityKey, null)).toEqual([])
  expect(suppressionOf(database, identityKey, emailKey)).toBe('erased')
  expect(database.$client.prepare('SELECT * FROM contact_search').all()).toEqual([])
  const { folder } = workspace.deps.workspace
  for (const name of readdirSync(folder).filter((file) => file.startsWith('rundbrev.db'))) {
    const bytes = readFileSync(join(folder, name)).toString('latin1').toLowerCase()
    for (const trace of [
      ...['lycksele.example', 'rektorn ett', 'rektor@', 'middagen'],
      // What the contact was before, and what the search holds.
      ...['sorsele.example', 'rektorn noll'],
    ]) {
      expect(bytes.includes(trace), `${name}: ${trace}`).toBe(false)
    }
  }
})

it('forgets somebody whose letter is in the air: the answer keeps its codes, and there is no second try', async () => {
  const { database, identityKey } = workspace.deps.workspace
  database.$client.exec(`
    INSERT INTO posts (id, title, lede, body, tags, link, language, subject, preheader, version, created_at, updated_at, deleted_at) VALUES (1, 'Brev', '', '{}', '[]', NULL, 'sv', NULL, NULL, 1, '${at}', '${at}', NULL);
    INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '${at}');
    INSERT INTO publications (id, post_id, channel_id, segment_id, wall_time, zone, due_at, recurrence, missed, state, trouble, started_at, finished_at, created_at) VALUES (1, 1, 1, NULL, '2026-12-01T09:00', 'Europe/Stockholm', '${at}', NULL, 'run', 'running', NULL, NULL, NULL, '${at}');
    INSERT INTO deliveries (publication_id, email, email_key, name, state, attempts, message_id)
      VALUES (1, '${emailKey}', '${emailKey}', 'Rektorn', 'queued', 0, '<m@x>');`)
  const publicationId = 1 as PublicationId
  const hold = { bootId: 'boot', until: at }
  const claim = () => claimableRows(database, publicationId).claim(1, { hold, now: at })[0]
  const writer = createLedgerWriter(database, 'boot')
  const id = claim()?.id as DeliveryId
  eraseContact(database, identityKey, emailKey, at)
  await writer.defer(id, { response: `450 4.7.1 <${emailKey}>: greylisted`, until: at })
  expect(readDelivery(database, id)).toMatchObject({
    state: 'deferred',
    response: '450 4.7.1',
    email: 'erased',
  })
  // Whoever claims it sets it aside: line.ts.
  expect(claim()?.email).toBe('erased')
})

it('suppresses an address that nobody has, and says that nothing was known of it', () => {
  const { database, identityKey } = workspace.deps.workspace
  expect(eraseContact(database, identityKey, emailKey, at)).toMatchObject({ known: false, deliveries: 0 })
  expect(suppressionOf(database, identityKey, emailKey)).toBe('erased')
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { MailConnection, ServerWord } from '../../shared/delivery/mailConnection.ts'
import { journalled } from './journalled.ts'
import { openJournal, readJournal } from './sendJournal.ts'

const messageId = `<${'a'.repeat(32)}@larcentrum.example>`
const about = { publicationId: 1 as PublicationId, createdAt: '2026-12-01T08:00:00.000Z' }

/** What the journal has noted of a message after its conversation has ended so. */
async function fateAfter(word: ServerWord, reachesData: boolean): Promise<string | undefined> {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-journal-')), '1.journal')
  const journal = openJournal(file, `${file}.copy`, about)
  const connection: MailConnection = {
    limits: { maxMessageBytes: null, authentication: [], takesUtf8: false },
    isOpen: () => true,
    close: async () => {},
    async send(_mail, beforeData) {
      if (reachesData) await beforeData()
      return word
    },
  }
  const noted = journalled(journal, {
    compose: async () => ({ from: 'a@x.example', to: 'b@x.example', pieces: [] }),
    open: async () => ({ kind: 'open', connection }),
  })
  const opening = await noted.open()
  if (opening.kind !== 'open') throw new Error('not open')
  await opening.connection.send(await noted.compose({ messageId }), async () => {})
  journal.close()
  return readJournal(file)?.histories.get('a'.repeat(32))
}

it('knows what a server has, what it has not, and what nobody knows', async () => {
  const refused = { kind: 'refused', stage: 'recipient', response: '450 later' } as const
  expect(await fateAfter({ kind: 'taken', response: '250 OK' }, true)).toBe('bt')
  expect(await fateAfter({ ...refused, stage: 'message' }, true)).toBe('bn')
  expect(await fateAfter({ kind: 'lost', dataBegun: true, reason: '' }, true)).toBe('b')
  expect(await fateAfter({ kind: 'lost', dataBegun: false, reason: '' }, true)).toBe('bn')
  expect(await fateAfter({ kind: 'lost', dataBegun: false, reason: '' }, false)).toBeUndefined()
  expect(await fateAfter(refused, false)).toBeUndefined()
})

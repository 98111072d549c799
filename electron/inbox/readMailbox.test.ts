import type { ImapFlow } from 'imapflow'
import { expect, it } from 'vitest'
import { type Batch, readMailbox } from './readMailbox.ts'
import { standardReport } from './testMails.ts'

// Against a real server: e2e/mail/inbox.test.ts. Here only what no server can be made to do at will.

const original = {
  messageId: `<${'0123456789abcdef'.repeat(2)}@forbund.example>`,
  to: 'rektor@lycksele.example',
}
const report = standardReport(original)
const nested = Array.from(
  { length: 3000 },
  (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
)
const hostile = [
  // Of the part that is cut off here the parser gives a type that is no text.
  report.subarray(0, report.indexOf('Content-Type: message') + 'Content-Type: '.length),
  Buffer.from(nested.join('')),
  Buffer.alloc(0),
]

/** An inbox whose mails have the numbers from 1. */
const inboxOf = (mails: readonly Buffer[]) =>
  ({
    mailbox: { uidValidity: 7n },
    search: async () => mails.map((_, index) => index + 1),
    async *fetch(range: string, { source }: { readonly source?: unknown }) {
      const [first = 0, last = first] = range.split(':').map(Number)
      const asked = range.includes(',') ? range.split(',').map(Number) : undefined
      for (const [index, mail] of mails.entries()) {
        const uid = index + 1
        if (asked === undefined ? uid < first || uid > last : !asked.includes(uid)) continue
        yield source === undefined ? { uid } : { uid, source: mail }
      }
    },
  }) as unknown as ImapFlow

it('is kept by no mail from those behind it, and counts those that nobody can read', async () => {
  const batches: Batch[] = []
  await readMailbox(inboxOf([report, ...hostile, report]), {
    ...{ cursor: { uidValidity: '', lastUid: 0 }, since: new Date(0), batchSize: 3 },
    isWorthReading: () => true,
    take: (batch) => batches.push(batch),
  })
  expect(batches.map(({ cursor }) => cursor.lastUid)).toEqual([3, 5])
  const read = batches.flatMap(({ mails }) => mails)
  expect(read.map(({ uid, reading }) => [uid, reading.kind])).toEqual([
    [1, 'bounce'],
    [2, 'bounce'],
    [4, 'reply'],
    [5, 'bounce'],
  ])
  expect(batches.map(({ unreadable }) => unreadable)).toEqual([1, 0])
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InboxKind } from '../../shared/inbox/inboxMail.ts'
import { returnPathOf } from '../delivery/messageIdentity.ts'
import { parseMail } from '../inbox/parseMail.ts'
import { cameIn } from '../inbox/readMailbox.ts'
import {
  complaint,
  exchangeBounce,
  eximBounce,
  gmailBounce,
  outlookComplaint,
  plainMail,
  qmailBounce,
  standardReport,
} from '../inbox/testMails.ts'
import { readDelivery } from '../store/deliveries.ts'
import { requireInbox } from '../store/inboxes.ts'
import { suppressionOf } from '../store/suppressions.ts'
import { audience } from './audience.ts'
import { handoutFile, readHandout } from './handout.ts'
import { inbox } from './inbox.ts'
import { learnFromMail } from './learnFromMail.ts'
import { sendLetters, type TestLetter } from './lettersForTest.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-01T08:00:00Z')
})
afterEach(() => workspace.close())

let uid = 0
/** A mail comes in. */
async function comes(source: Buffer, at = '2026-12-01T07:00:00.000Z') {
  const { deps } = workspace
  const { database } = deps.workspace
  const { id } = requireInbox(database, 'kansli@imap.example:993/INBOX')
  const mail = cameIn(await parseMail(source), { uid: ++uid, at, uidValidity: '1' })
  const place = { inboxId: id, uidValidity: '1', settled: false }
  return database.transaction(() => learnFromMail(deps, mail, place))
}

const sent = (...emails: string[]) => sendLetters(workspace.deps, emails)
const letterTo = (email: string): TestLetter => {
  const [letter] = sent(email)
  if (letter === undefined) throw new Error('no letter')
  return letter
}
const stateOf = ({ id }: TestLetter) => readDelivery(workspace.deps.workspace.database, id)?.state
const keptOut = (email: string) =>
  suppressionOf(workspace.deps.workspace.database, workspace.deps.workspace.identityKey, email)
const shown = (...kinds: InboxKind[]) =>
  inbox['inbox.page'](workspace.deps, { kinds, onlyOpen: false, from: 0, count: 100 }).rows
const counters = (email: string) =>
  workspace.deps.workspace.database.$client
    .prepare('SELECT mailed_count AS mailed, bounced_count AS bounced FROM contacts WHERE email_key = ?')
    .get(email)
const actsAfter = () =>
  workspace.deps.workspace.database.$client
    .prepare('SELECT actor, action, contact_id IS NOT NULL AS about FROM audit_entries ORDER BY id')
    .all()
const original = ({ messageId, email, token }: TestLetter) => ({ messageId, to: email, token })
const rektor = 'rektor@lycksele.example'

describe('a hard bounce', () => {
  it.each([
    ['of the standard’s shape', standardReport],
    ['of qmail', qmailBounce],
    ['of Exim', eximBounce],
    ['of Exchange', exchangeBounce],
    ['of Gmail', gmailBounce],
  ])('%s keeps the address out, and its letter counts as bounced', async (_, shape) => {
    const letter = letterTo(rektor)
    expect(await comes(shape(original(letter)))).toEqual({ kind: 'bounce', suppressed: 1 })
    expect(stateOf(letter)).toBe('bounced')
    expect(keptOut(rektor)).toBe('hard-bounce')
    expect(counters(rektor)).toEqual({ mailed: 1, bounced: 1 })
    expect(actsAfter()).toEqual([{ actor: 'rundbrev', action: 'suppression.added', about: 1 }])
  })

  it('is found by its return address, by its token, and by its header where both are gone', async () => {
    const { identityKey } = workspace.deps.workspace
    const [verp, token, header] = sent('a@x.example', 'b@x.example', 'c@x.example')
    if (verp === undefined || token === undefined || header === undefined) throw new Error('no letters')
    const to = returnPathOf('kansli@forbund.example', identityKey, { id: verp.id, emailKey: 'a@x.example' })
    await comes(standardReport({ messageId: '', to: verp.email }, { to }))
    await comes(standardReport({ ...original(token), messageId: '<1@amazonses.example>' }))
    expect([verp, token].map(stateOf)).toEqual(['bounced', 'bounced'])
    // Without a channel that writes as this sender, a header proves nothing.
    const bare = standardReport({ messageId: '<2@amazonses.example>', to: header.email })
    expect(await comes(bare)).toEqual({ kind: 'ignored' })
  })

  it('counts once, however often its mail is met, under whatever number', async () => {
    const letter = letterTo(rektor)
    const mail = standardReport(original(letter))
    await comes(mail)
    expect(await comes(mail)).toEqual({ kind: 'known' })
    expect(shown('bounce')).toHaveLength(1)
    expect(counters(rektor)).toEqual({ mailed: 1, bounced: 1 })
  })

  it('of a letter in doubt tells that it had arrived', async () => {
    const letter = letterTo(rektor)
    const { $client } = workspace.deps.workspace.database
    $client.exec(`UPDATE deliveries SET state = 'in-doubt'; UPDATE contacts SET mailed_count = 0`)
    await comes(standardReport(original(letter)))
    expect(stateOf(letter)).toBe('bounced')
    expect(counters(rektor)).toEqual({ mailed: 1, bounced: 1 })
  })

  it('that was wrong is taken back: the letter counts as sent, and the address may be mailed', async () => {
    const letter = letterTo(rektor)
    await comes(standardReport(original(letter)))
    const [mail] = shown('bounce')
    if (mail === undefined) throw new Error('no mail')
    inbox['inbox.takeBack'](workspace.deps, { id: mail.id })
    expect(stateOf(letter)).toBe('sent')
    expect(keptOut(rektor)).toBeUndefined()
    expect(counters(rektor)).toEqual({ mailed: 1, bounced: 0 })
    expect(actsAfter().at(-1)).toEqual({ actor: 'officer', action: 'suppression.lifted', about: 1 })
    expect(() => inbox['inbox.takeBack'](workspace.deps, { id: mail.id })).toThrow()
  })

  it('that was called wrong by mistake holds again, for its letter and for the address', async () => {
    const letter = letterTo(rektor)
    await comes(standardReport(original(letter)))
    const before = shown('bounce')
    const id = before[0]?.id
    if (id === undefined) throw new Error('no mail')
    expect(() => inbox['inbox.believe'](workspace.deps, { id })).toThrow()
    inbox['inbox.takeBack'](workspace.deps, { id })
    inbox['inbox.believe'](workspace.deps, { id })
    expect(shown('bounce')).toEqual(before)
    expect(stateOf(letter)).toBe('bounced')
    expect(keptOut(rektor)).toBe('hard-bounce')
    expect(counters(rektor)).toEqual({ mailed: 1, bounced: 1 })
    expect(actsAfter().at(-1)).toEqual({ actor: 'officer', action: 'suppression.added', about: 1 })
    // And may be called wrong again.
    inbox['inbox.takeBack'](workspace.deps, { id })
    expect([stateOf(letter), keptOut(rektor)]).toEqual(['sent', undefined])
  })

  it('that is taken back leaves out an address that another report calls dead, or that has said no since', async () => {
    const [one, other] = [letterTo(rektor), letterTo(rektor)]
    await comes(standardReport(original(one)))
    await comes(standardReport(original(other)))
    const first = shown('bounce').find(({ suppressed }) => suppressed)
    if (first === undefined) throw new Error('no mail')
    inbox['inbox.takeBack'](workspace.deps, { id: first.id })
    expect(keptOut(rektor)).toBe('hard-bounce')
  })

  it('of somebody who has been erased is forgotten', async () => {
    const letter = letterTo(rektor)
    await audience['contacts.erase'](workspace.deps, { email: rektor })
    expect(await comes(standardReport(original(letter)))).toEqual({ kind: 'known' })
    expect(shown('bounce')).toEqual([])
  })
})

describe('a soft bounce', () => {
  const full = (letter: TestLetter) =>
    standardReport(original(letter), { status: '5.2.2', diagnostic: '552 5.2.2 Mailbox full' })

  it('keeps the address out at the third letter within thirty days', async () => {
    const letters = [letterTo(rektor), letterTo(rektor), letterTo(rektor)]
    const days = ['2026-11-03', '2026-11-20', '2026-12-01']
    const suppressed = []
    for (const [index, letter] of letters.entries()) {
      suppressed.push(await comes(full(letter), `${days[index]}T07:00:00.000Z`))
    }
    expect(suppressed).toEqual([0, 0, 1].map((count) => ({ kind: 'bounce', suppressed: count })))
    expect(keptOut(rektor)).toBe('hard-bounce')
  })

  it('does not where the first is longer ago, or the same letter comes back again', async () => {
    const letters = [letterTo(rektor), letterTo(rektor), letterTo(rektor)]
    const days = ['2026-10-30', '2026-11-20', '2026-12-01']
    for (const [index, letter] of letters.entries()) await comes(full(letter), `${days[index]}T07:00:00.000Z`)
    const [, , third] = letters
    if (third !== undefined) {
      await comes(
        standardReport(original(third), { status: '4.4.7', diagnostic: 'expired' }),
        '2026-12-01T07:00:00.000Z',
      )
    }
    expect(keptOut(rektor)).toBeUndefined()
  })

  it('that was called wrong by mistake is counted again with the others', async () => {
    for (const letter of [letterTo(rektor), letterTo(rektor), letterTo(rektor)]) await comes(full(letter))
    const third = shown('bounce').find(({ suppressed }) => suppressed)
    if (third === undefined) throw new Error('no mail')
    inbox['inbox.takeBack'](workspace.deps, { id: third.id })
    expect(keptOut(rektor)).toBeUndefined()
    inbox['inbox.believe'](workspace.deps, { id: third.id })
    expect(keptOut(rektor)).toBe('hard-bounce')
  })

  it('is none of the person’s where a policy refused the letter', async () => {
    for (const letter of [letterTo(rektor), letterTo(rektor), letterTo(rektor), letterTo(rektor)]) {
      await comes(standardReport(original(letter), { status: '5.7.1', diagnostic: '550 5.7.1 Spam' }))
    }
    expect(keptOut(rektor)).toBeUndefined()
    expect(shown('bounce').map(({ weight }) => weight)).toEqual(Array(4).fill('policy'))
  })
})

describe('whoever wants no more', () => {
  it('is taken off by the way out that we gave them, whoever sends it, under today’s address too', async () => {
    const letter = letterTo(rektor)
    workspace.deps.workspace.database.$client.exec(
      `UPDATE contacts SET email = 'ny@lycksele.example', email_key = 'ny@lycksele.example'`,
    )
    const mail = plainMail({ From: 'privat@hemma.example', Subject: `unsubscribe ${letter.token}` }, '')
    expect(await comes(mail)).toEqual({ kind: 'unsubscribe', suppressed: 2 })
    expect([rektor, 'ny@lycksele.example'].map(keptOut)).toEqual(['unsubscribed', 'unsubscribed'])
    expect(stateOf(letter)).toBe('sent')
  })

  it('is not taken off by somebody who makes a token up', async () => {
    const letter = letterTo(rektor)
    const forged = letter.token.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const from = (address: string) => plainMail({ From: address, Subject: `unsubscribe ${forged}` }, '')
    expect(await comes(from('ond@annan.example'))).toEqual({ kind: 'ignored' })
    // Of a contact it is a wish: the officer decides.
    expect((await comes(from(rektor))).kind).toBe('wish')
    expect(keptOut(rektor)).toBeUndefined()
  })

  it('is taken off by a complaint, in either shape', async () => {
    const [one, other] = sent('a@x.example', 'b@x.example')
    if (one === undefined || other === undefined) throw new Error('no letters')
    await comes(complaint(original(one)))
    await comes(outlookComplaint(original(other)))
    expect(['a@x.example', 'b@x.example'].map(keptOut)).toEqual(['complaint', 'complaint'])
  })

  it('is shown where they say so in their own words, taken off by one press, and let in again by another', async () => {
    const letter = letterTo(rektor)
    const headers = {
      From: `Rektorn <${rektor}>`,
      Subject: 'Sv: Decemberbrevet',
      'In-Reply-To': letter.messageId,
    }
    expect((await comes(plainMail(headers, 'Avregistrera mig, tack.'))).kind).toBe('wish')
    expect(keptOut(rektor)).toBeUndefined()
    const [wish] = shown('wish')
    if (wish === undefined) throw new Error('no wish')
    expect(inbox['inbox.overview'](workspace.deps).counts.open).toEqual({ reply: 0, wish: 1 })
    inbox['inbox.honourWish'](workspace.deps, { id: wish.id })
    expect(keptOut(rektor)).toBe('unsubscribed')
    expect(inbox['inbox.overview'](workspace.deps).counts.open).toEqual({ reply: 0, wish: 0 })
    inbox['inbox.takeBack'](workspace.deps, { id: wish.id })
    expect(keptOut(rektor)).toBeUndefined()
    inbox['inbox.honourWish'](workspace.deps, { id: wish.id })
    expect(keptOut(rektor)).toBe('unsubscribed')
  })
})

describe('an answer', () => {
  const answer = (letter: TestLetter, headers: Record<string, string> = {}) =>
    plainMail(
      {
        From: `Rektorn <${rektor}>`,
        Subject: 'Sv: Decemberbrevet',
        'In-Reply-To': letter.messageId,
        ...headers,
      },
      'Tack!',
    )

  it('is shown with its letter; a program’s is only counted', async () => {
    const letter = letterTo(rektor)
    await comes(answer(letter))
    await comes(answer(letter, { 'Auto-Submitted': 'auto-replied', 'Message-ID': '<auto@x.example>' }))
    expect(shown('reply')).toMatchObject([{ email: rektor, words: 'Tack!', title: 'Decemberbrevet' }])
    expect(inbox['inbox.overview'](workspace.deps).counts.kinds).toMatchObject({
      reply: 1,
      'auto-reply': 1,
    })
  })

  it('whose program names no letter is known by the subject that it answers', async () => {
    letterTo(rektor)
    const mail = (subject: string) =>
      plainMail({ From: rektor, Subject: subject, 'Message-ID': `<${subject.length}@x.example>` }, 'Tack!')
    expect((await comes(mail('SV: Decemberbrevet'))).kind).toBe('reply')
    expect((await comes(mail('Fråga om fakturan'))).kind).toBe('ignored')
  })

  it('of nobody we know about nothing we sent is not kept', async () => {
    letterTo(rektor)
    const mail = plainMail(
      { From: 'saljare@firma.example', Subject: 'Sv: Decemberbrevet' },
      'Avregistrera mig',
    )
    expect(await comes(mail)).toEqual({ kind: 'ignored' })
  })

  it('is handed out to whoever wrote it, and goes when they are erased', async () => {
    const letter = letterTo(rektor)
    await comes(answer(letter, { From: 'Rektorn <privat@hemma.example>' }))
    const { deps } = workspace
    expect(readHandout(deps, rektor).inbox).toMatchObject([{ email: 'privat@hemma.example', text: 'Tack!' }])
    expect(readHandout(deps, 'privat@hemma.example')).toMatchObject({
      held: true,
      inbox: [{ kind: 'reply' }],
    })
    const { bytes } = handoutFile(deps, { email: rektor, format: 'html' }, 'sv')
    expect(new TextDecoder().decode(bytes)).toContain('Tack!')
    await audience['contacts.erase'](deps, { email: rektor })
    expect(shown('reply')).toEqual([])
  })

  it('is forgotten after as many days as the officer has said', async () => {
    const letter = letterTo(rektor)
    await comes(answer(letter), '2026-10-15T07:00:00.000Z')
    inbox['inbox.setKeepDays'](workspace.deps, { keepDays: 90 })
    expect(shown('reply')).toHaveLength(1)
    inbox['inbox.setKeepDays'](workspace.deps, { keepDays: 30 })
    expect(shown('reply')).toEqual([])
  })
})

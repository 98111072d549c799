import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CountyCode, DeliveryId } from '../../shared/contract/scalars.ts'
import type { InboxKind } from '../../shared/inbox/inboxMail.ts'
import { channels, deliveries, inboxMails, publications } from '../store/schema.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { reachReturned } from './reachReturned.ts'

const period = { from: '2026-11-01', to: '2026-11-30' }
let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

/** A letter that was sent to somebody in a county, and the mails that came of it. */
function letters(
  ...sent: readonly {
    readonly county: string | null
    readonly state: 'sent' | 'bounced'
    readonly mails: readonly (readonly [InboxKind, string, takenBack?: boolean])[]
  }[]
): void {
  const { database } = workspace.deps.workspace
  const { id: postId } = posts['posts.create'](workspace.deps, { title: 'Höstbrevet' })
  const at = '2026-11-02T08:00:00.000Z'
  const channel = database
    .insert(channels)
    .values({ kind: 'email', name: 'E-post', createdAt: at })
    .returning()
    .get()
  const publication = database
    .insert(publications)
    .values({
      ...{ postId, channelId: channel.id, wallTime: '2026-11-02T09:00', zone: 'Europe/Stockholm', dueAt: at },
      ...{ missed: 'ask', state: 'done', createdAt: at },
    })
    .returning()
    .get()
  for (const [index, { county, state, mails }] of sent.entries()) {
    const email = `r${index}@lycksele.example`
    const { id } = database
      .insert(deliveries)
      .values({
        ...{ publicationId: publication.id, email, emailKey: email, name: '', municipality: null, state },
        ...{ county: county as CountyCode | null, messageId: `<${index}@rundbrev.example>`, settledAt: at },
      })
      .returning()
      .get()
    for (const [place, [kind, came, takenBack = false]] of mails.entries()) {
      database
        .insert(inboxMails)
        .values({
          ...{
            identity: `${index} ${place}`,
            kind,
            at: came,
            deliveryId: id as DeliveryId,
            email,
            emailKey: email,
          },
          ...{ status: kind === 'bounce' ? '5.1.1' : '', takenBackAt: takenBack ? came : null },
        })
        .run()
    }
  }
}

const november = '2026-11-03T08:00:00.000Z'
const rows = () => reachReturned['reach.returned'](workspace.deps, { period }).rows

it('counts letters that came back and letters that were answered by county, each once', () => {
  letters(
    { county: '24', state: 'bounced', mails: [['bounce', november]] },
    {
      county: '24',
      state: 'sent',
      mails: [
        ['reply', november],
        ['reply', november],
      ],
    },
    { county: null, state: 'sent', mails: [['reply', november]] },
    { county: '25', state: 'sent', mails: [['auto-reply', november]] },
  )
  expect(rows()).toEqual([
    { county: null, bounced: 0, replied: 1 },
    { county: '24', bounced: 1, replied: 1 },
  ])
})

it('leaves out what was taken back, what arrived all the same, and what came on other days', () => {
  letters(
    { county: '24', state: 'sent', mails: [['reply', november, true]] },
    { county: '24', state: 'sent', mails: [['bounce', november]] },
    // Midnight in Stockholm has passed.
    { county: '24', state: 'sent', mails: [['reply', '2026-11-30T23:30:00.000Z']] },
  )
  expect(rows()).toEqual([])
})

it('opens each number to the letters that it counts', () => {
  letters(
    { county: '24', state: 'bounced', mails: [['bounce', november]] },
    {
      county: '24',
      state: 'sent',
      mails: [
        ['reply', november],
        ['reply', '2026-11-04T08:00:00.000Z'],
      ],
    },
    { county: null, state: 'sent', mails: [['reply', november]] },
  )
  const open = (kind: 'bounced' | 'replied', county: string | null) =>
    reachReturned['reach.returnedLetters'](workspace.deps, { period, kind, county: county as CountyCode })
      .letters
  expect(open('bounced', '24')).toEqual([
    { at: november, email: 'r0@lycksele.example', name: '', title: 'Höstbrevet', status: '5.1.1' },
  ])
  expect(open('replied', '24')).toMatchObject([
    { at: '2026-11-04T08:00:00.000Z', email: 'r1@lycksele.example' },
  ])
  expect(open('replied', 'unknown')).toHaveLength(1)
  expect(open('replied', null)).toHaveLength(2)
})

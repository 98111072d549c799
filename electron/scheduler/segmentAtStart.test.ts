import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSendingWorld, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import type { SmtpServer } from '../../e2e/smtpServer.ts'
import { normaliseContact } from '../../shared/audience/normaliseContact.ts'
import type { ContactId, SegmentId } from '../../shared/contract/scalars.ts'
import { audience } from '../usecases/audience.ts'
import { publications } from '../usecases/publications.ts'

// Whom a letter is for is asked when it starts: what was true when it was planned is nobody's promise.

let world: SendingWorld
let server: SmtpServer
beforeEach(async () => {
  world = openSendingWorld('2026-12-01T08:00:00Z')
  server = await world.serve()
})
afterEach(() => world.close())

const saveContact = (email: string, role: string, id: ContactId | null = null) =>
  audience['contacts.save'](world.deps, {
    id,
    content: normaliseContact({
      ...{ email, name: '', role, organisation: '', municipality: null, county: null, language: 'sv' },
      ...{ tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
    }),
  }).id
const saveSegment = (rule: string) => audience['segments.save'](world.deps, { id: null, name: rule, rule }).id

/** A letter with what the world has already, planned for nine in the morning of a day. */
const plan = async (segmentId: SegmentId, day: string) => {
  const [first] = publications['publications.list'](world.deps).publications
  if (first === undefined) throw new Error('nothing has been prepared')
  const { postId, channelId } = first
  const at = { wallTime: `${day}T09:00`, zone: 'Europe/Stockholm' }
  const planned = await publications['publications.schedule'](world.deps, {
    ...{ postId, channelId, segmentId, at, recurrence: null, missed: 'run' },
  })
  return planned.id
}

it('goes to who has come into the segment since it was planned, and not to who has left', async () => {
  const first = await world.prepare(server, { 'old@b.example': 'Gammal' })
  publications['publications.cancel'](world.deps, { id: first })
  const leaves = saveContact('leaves@b.example', 'lärare')
  saveContact('stays@b.example', 'lärare')
  const { list } = audience['lists.create'](world.deps, { name: 'Gäster', contacts: null })
  await plan(saveSegment('roll = lärare eller lista = gäster'), '2026-12-18')

  saveContact('comes@b.example', 'Lärare')
  saveContact('leaves@b.example', 'pensionär', leaves)
  const guest = saveContact('guest@b.example', 'talare')
  audience['lists.add'](world.deps, { id: list.id, contacts: { kind: 'ids', ids: [guest] } })
  audience['lists.rename'](world.deps, { id: list.id, name: 'Hedersgäster' })
  world.setNow('2026-12-18T08:00:00Z')
  await world.run()
  expect(recipientsOf(server).toSorted()).toEqual(['comes@b.example', 'guest@b.example', 'stays@b.example'])
})

it('counts the time since the last letter from the day on which it starts', async () => {
  await world.prepare(server, { 'a@b.example': '', 'c@d.example': '' })
  await world.run()
  expect(recipientsOf(server)).toHaveLength(2)
  saveContact('never@b.example', '')
  const segment = saveSegment('mejlad de senaste 10 dagarna')
  const soon = await plan(segment, '2026-12-11')
  const late = await plan(segment, '2026-12-22')
  world.setNow('2026-12-11T08:00:00Z')
  await world.run()
  expect(
    world
      .rows(soon)
      .map(({ email }) => email)
      .toSorted(),
  ).toEqual(['a@b.example', 'c@d.example'])
  world.setNow('2026-12-22T08:00:00Z')
  await world.run()
  expect(world.rows(late)).toEqual([])
  expect(world.show(late)).toMatchObject({ state: 'failed', trouble: { code: 'no-recipients' } })
})

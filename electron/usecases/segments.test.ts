import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SegmentId } from '../../shared/contract/scalars.ts'
import { audience } from './audience.ts'
import { importContacts } from './importContacts.ts'
import { fileOf } from './importing/testFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = openTestWorkspace()
  const text = [
    'epost;kommun;län;roll',
    'a@b.example;Lycksele;;rektor',
    'c@d.example;Malå;;rektor',
    'e@f.example;Kiruna;;Rektor',
    'g@h.example;;;rektor',
    'i@j.example;Kiruna;;kommunchef',
  ].join('\n')
  await importContacts(workspace.deps, {
    path: fileOf(text),
    mapping: { email: 'epost', municipality: 'kommun', county: 'län', role: 'roll' },
    consent: null,
    dryRun: false,
  })
})
afterEach(() => workspace.close())

const save = (name: string, rule: string, id: SegmentId | null = null) =>
  audience['segments.save'](workspace.deps, { id, name, rule })
const list = () => audience['segments.list'](workspace.deps).segments.map(({ name }) => name)

it('counts whom a send would reach, per county in the order of their codes, the unknown last', () => {
  audience['contacts.suppress'](workspace.deps, { email: 'c@d.example', reason: 'complaint' })
  expect(audience['segments.count'](workspace.deps, { rule: 'role = rektor' })).toEqual({
    count: 3,
    suppressed: 1,
    byCounty: [
      { county: '24', count: 1 },
      { county: '25', count: 1 },
      { county: null, count: 1 },
    ],
  })
})

it('keeps a rule as it was written, and refuses one that cannot be read', () => {
  const rule = 'Län = Västerbotten  och roll = rektor'
  expect(save('Rektorer', rule)).toMatchObject({ name: 'Rektorer', rule })
  expect(() => save('Andra', 'land = 46')).toThrow(expect.objectContaining({ code: 'rule-field-expected' }))
  expect(list()).toEqual(['Rektorer'])
})

it('has a name that no other has, case and spaces aside', () => {
  const { id } = save('Rektorer', 'role = rektor')
  expect(() => save(' rektorer ', '')).toThrow(expect.objectContaining({ code: 'segment-name-taken' }))
  expect(save('REKTORER', 'role = vd', id)).toMatchObject({ id, name: 'REKTORER', rule: 'role = vd' })
})

it('is deleted only while no publication is for it', () => {
  const unused = save('Oanvänt', '')
  const used = save('Använt', '')
  const at = '2026-12-01T08:00:00.000Z'
  workspace.deps.workspace.database.$client.exec(`
    INSERT INTO posts (id, title, lede, body, tags, link, language, subject, preheader, version, created_at, updated_at, deleted_at) VALUES (1, 'Brev', '', '{}', '[]', NULL, 'sv', NULL, NULL, 1, '${at}', '${at}', NULL);
    INSERT INTO channels (id, kind, name, created_at) VALUES (1, 'email', 'E-post', '${at}');
    INSERT INTO publications (id, post_id, channel_id, segment_id, wall_time, zone, due_at, recurrence, missed, state, trouble, started_at, finished_at, created_at) VALUES (1, 1, 1, ${used.id}, '2026-12-01T09:00', 'Europe/Stockholm', '${at}', NULL, 'run', 'done', NULL, NULL, NULL, '${at}');`)
  const remove = (id: typeof used.id) => audience['segments.delete'](workspace.deps, { id })
  remove(unused.id)
  expect(() => remove(unused.id)).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(() => remove(used.id)).toThrow(expect.objectContaining({ code: 'segment-in-use' }))
  expect(list()).toEqual(['Använt'])
})

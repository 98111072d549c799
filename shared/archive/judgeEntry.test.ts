import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noDeliveries } from '../delivery/delivery.ts'
import { type FoundFile, judgeEntry } from './judgeEntry.ts'
import { addendumName } from './manifest.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const file = (name: string, text: string): FoundFile => ({
  name,
  bytes: text.length,
  sha256: hash(text),
  text,
})
const counts = { all: noDeliveries, counties: [], municipalities: [] }

const manifest = file(
  'manifest.json',
  JSON.stringify({
    ...{ format: 'rundbrev-archive', version: 1, program: { name: 'Rundbrev', version: '1' } },
    ...{
      archivedAt: '2026-12-01T08:00:00Z',
      organisation: '',
      subject: 'Hej',
      published: null,
      segment: null,
    },
    publication: {
      ...{ id: 1, state: 'done', createdAt: '2026-12-01T08:00:00Z', plannedBy: '', wallTime: '', zone: '' },
      ...{ dueAt: '2026-12-01T08:00:00Z', cron: null, startedAt: null, finishedAt: null },
    },
    post: { id: 1, title: 'Hej', language: 'sv' },
    channel: { kind: 'email', name: 'E-post', network: null, from: null },
    ...{ counts, figures: [] },
    parts: ['newsletter.html', 'newsletter.txt'].map((name) => ({ name, bytes: 1, sha256: hash(name) })),
  }),
)
const addendum = (number: number, previous: string) =>
  file(
    addendumName(number),
    JSON.stringify({
      ...{ format: 'rundbrev-archive-addendum', version: 1, number, at: '2026-12-02T08:00:00Z', previous },
      ...{ counts, parts: [] },
    }),
  )
const first = addendum(1, manifest.sha256)
const second = addendum(2, first.sha256)
const parts = [file('newsletter.html', 'newsletter.html'), file('newsletter.txt', 'newsletter.txt')]
const whole = [manifest, ...parts, first, second]
const expected = { manifestSha256: manifest.sha256, addenda: 2, latestSha256: second.sha256 }

it('reads a recurrence from a manifest of the first version, which called it cron, and from one of today', () => {
  const { publication, ...told } = JSON.parse(manifest.text ?? '')
  const { cron: _, ...today } = { ...publication, recurrence: 'första arbetsdagen i månaden 09:00' }
  const read = (content: object) => {
    const one = file('manifest.json', JSON.stringify(content))
    return judgeEntry('x', [one, ...parts], null).manifest
  }
  const before = { ...told, publication: { ...publication, cron: '0 9 1 * *' } }
  expect(read(before)).toMatchObject({ version: 1, publication: { recurrence: '0 9 1 * *' } })
  expect(read({ ...told, version: 2, publication: today })).toMatchObject({
    version: 2,
    publication: { recurrence: today.recurrence },
  })
  expect(read({ ...told, version: 2 })).toBeNull()
})

it('finds nothing wrong with what is as it was, in whatever order its files come', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(whole, { minLength: whole.length }), (files) => {
      expect(judgeEntry('x', files, expected).faults).toEqual([])
      expect(judgeEntry('x', files, null).faults).toEqual([])
    }),
  )
})

it('finds every file that is changed, taken out or slipped in', () => {
  const spoilt = fc.oneof(
    fc.record({ kind: fc.constant('changed' as const), at: fc.nat(whole.length - 1) }),
    fc.record({ kind: fc.constant('gone' as const), at: fc.nat(whole.length - 1) }),
    fc.record({ kind: fc.constant('added' as const), name: fc.string({ minLength: 1, maxLength: 20 }) }),
  )
  fc.assert(
    fc.property(spoilt, (how) => {
      const files =
        how.kind === 'added'
          ? [...whole, file(`${how.name}.x`, 'x')]
          : how.kind === 'gone'
            ? whole.filter((_, at) => at !== how.at)
            : whole.map((one, at) => (at === how.at ? { ...one, sha256: hash('other') } : one))
      expect(judgeEntry('x', files, expected).faults.length).toBeGreaterThan(0)
    }),
  )
})

it('does not believe an addendum that the database has not heard of, nor one that follows another', () => {
  const third = addendum(3, second.sha256)
  expect(judgeEntry('x', [...whole, third], expected).faults).toMatchObject([
    { code: 'archive-part-added', place: { file: 'x/addenda/0003.json' } },
  ])
  expect(judgeEntry('x', [...whole, addendum(3, first.sha256)], null).faults).toMatchObject([
    { code: 'archive-addendum-broken' },
  ])
})

it('says what is wrong with a manifest that is none', () => {
  for (const text of ['', '{}', 'null', '[]', '{"format":"rundbrev-archive"', '\u0000']) {
    expect(judgeEntry('x', [file('manifest.json', text)], null).faults).toMatchObject([
      { code: 'archive-manifest-invalid' },
    ])
  }
  expect(judgeEntry('x', [], null).faults).toMatchObject([{ code: 'archive-manifest-missing' }])
})

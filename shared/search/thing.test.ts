import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OpenedThing, openedThingAt, Thing, thingKey, thingPath } from './thing.ts'

const kinds = [
  'post',
  'publication',
  'contact',
  'segment',
  'archived',
  'figure',
  'mention',
  'event',
  'template',
]
const things = fc
  .oneof(
    fc.record({ kind: fc.constantFrom(...kinds), id: fc.integer({ min: 1, max: 1e9 }) }),
    fc.record({
      kind: fc.constant('report'),
      view: fc.constantFrom('map', 'time', 'coverage'),
      period: fc.constantFrom('all', '2020', '_2020-05-31'),
    }),
  )
  .map((thing) => Thing.parse(thing))

it('leads to an address that a notification may show, and is known again there', () => {
  fc.assert(
    fc.property(things, (thing) => {
      const path = thingPath(thing)
      if (path === null) return
      expect(path).toMatch(/^\/[\w/-]*$/)
      if (OpenedThing.safeParse(thing).success) expect(openedThingAt(path)).toEqual(thing)
    }),
  )
})

it('has a key of its own', () => {
  fc.assert(
    fc.property(things, things, (one, other) => {
      expect(thingKey(one) === thingKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})

it('remembers a post and a publication in whichever view they are, and no list and no archive', () => {
  expect(openedThingAt('/sending/7/recipients/sent')).toEqual({ kind: 'publication', id: 7 })
  expect(openedThingAt('/posts/7/history')).toEqual({ kind: 'post', id: 7 })
  expect(openedThingAt('/reach')).toEqual({ kind: 'report', view: 'map', period: 'all' })
  expect(openedThingAt('/reach/nothing')).toBeUndefined()
  for (const path of ['/', '/posts', '/sending', '/sending/archive/3', '/audience', '/settings/links'])
    expect(openedThingAt(path)).toBeUndefined()
})

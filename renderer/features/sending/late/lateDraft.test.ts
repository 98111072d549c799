import { expect, it } from 'vitest'
import { firstLate, laterClock, readLate } from './lateDraft.ts'

const read = (part: Partial<typeof firstLate>, time: string | null = '09:00') =>
  readLate({ ...firstLate, ...part }, time)

it('asks at the next start where nothing is chosen', () => {
  expect(read({})).toEqual({ missed: 'ask', lateness: null })
})

it('lets it go by itself within a window, and then does what is chosen', () => {
  expect(read({ window: 'hours', hours: 3 })).toEqual({
    ...{ missed: 'ask', lateness: { window: { kind: 'hours', hours: 3 }, moveTo: null } },
  })
  expect(read({ window: 'clock', until: '12:00', otherwise: 'skip' })).toEqual({
    ...{ missed: 'skip', lateness: { window: { kind: 'clock', until: '12:00' }, moveTo: null } },
  })
  expect(read({ otherwise: 'move', moveTo: '08:30' })).toEqual({
    ...{ missed: 'move', lateness: { window: null, moveTo: '08:30' } },
  })
})

it('has no window, and nothing after it, where it may go however late', () => {
  expect(read({ window: 'any', hours: '', otherwise: 'move', moveTo: '' })).toEqual({
    ...{ missed: 'run', lateness: null },
  })
})

it('names the field that is to be mended', () => {
  expect(read({ window: 'hours', hours: '' })).toBe('hours')
  expect(read({ window: 'hours', hours: 169 })).toBe('hours')
  expect(read({ window: 'clock', until: '' })).toBe('until')
  expect(read({ window: 'clock', until: '09:00' })).toBe('until')
  expect(read({ window: 'clock', until: '08:00' }, null)).toMatchObject({ missed: 'ask' })
  expect(read({ otherwise: 'move', moveTo: '' })).toBe('moveTo')
})

it('proposes a latest time after its time, on the same day', () => {
  expect(laterClock('09:00')).toBe('12:00')
  expect(laterClock('22:30')).toBe('23:59')
})

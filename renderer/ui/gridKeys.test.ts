import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gridAct } from './gridKeys.ts'

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const at = { cursor: 5, count: 20, page: 10 }
const press = (key: string, held: Partial<typeof none> = {}) => gridAct({ key, ...none, ...held }, at)

it('moves by row, page and to the ends, and never beyond them', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'move', to: 6, extend: false })
  expect(press('ArrowUp', { shiftKey: true })).toEqual({ kind: 'move', to: 4, extend: true })
  expect(press('PageUp')).toMatchObject({ to: 0 })
  expect(press('End')).toMatchObject({ to: 19 })
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 50 }), fc.nat(49), fc.nat(60), (key, count, cursor, page) => {
      const act = gridAct({ key, ...none }, { cursor: Math.min(cursor, count - 1), count, page })
      expect(act?.kind === 'move' && act.to >= 0 && act.to < count).toBe(true)
    }),
  )
})

it('opens, ticks, deletes, searches and undoes, and leaves every other key alone', () => {
  const kinds = ['Enter', ' ', 'Escape', 'Delete', '/'].map((key) => press(key)?.kind)
  expect(kinds).toEqual(['open', 'tick', 'untick', 'delete', 'search'])
  expect(press('a', { ctrlKey: true })?.kind).toBe('tick-all')
  expect(press('A', { metaKey: true })?.kind).toBe('tick-all')
  expect(press('z', { ctrlKey: true })?.kind).toBe('undo')
  expect(press('z', { ctrlKey: true, shiftKey: true })).toBeUndefined()
  expect(press('a')).toBeUndefined()
  expect(press('Enter', { ctrlKey: true })).toBeUndefined()
  expect(press('ArrowDown', { altKey: true })).toBeUndefined()
})

import { expect, it } from 'vitest'
import { movedByKey } from './focalKeys.ts'

const press = (key: string, shiftKey = false) => ({ key, shiftKey })

it('moves by a hundredth, with Shift by a tenth, from the middle where there was none, and stays in the image', () => {
  expect(movedByKey(press('ArrowLeft'), null)).toEqual({ x: 0.49, y: 0.5 })
  expect(movedByKey(press('ArrowDown', true), { x: 0.29, y: 0.3 })).toEqual({ x: 0.29, y: 0.4 })
  expect(movedByKey(press('ArrowUp', true), { x: 0.29, y: 0.04 })).toEqual({ x: 0.29, y: 0 })
  expect(movedByKey(press('ArrowRight'), { x: 1, y: 0 })).toEqual({ x: 1, y: 0 })
  expect(movedByKey(press('Tab'), null)).toBeUndefined()
})

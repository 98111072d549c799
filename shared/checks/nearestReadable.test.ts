import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastRatio } from './contrastRatio.ts'
import { nearestReadable } from './nearestReadable.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('on any ground any colour has one near it that can be read', () => {
  fc.assert(
    fc.property(colour, colour, (text, ground) => {
      const found = nearestReadable(text, [ground])
      expect(found).not.toBeNull()
      expect(contrastRatio(found ?? ground, ground)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('a colour that can be read stays as it is; a pale one becomes a little darker, or lighter in the dark', () => {
  expect(nearestReadable('#1f6457', ['#ffffff', '#f5f3ed'])).toBe('#1f6457')
  expect(nearestReadable('#777777', ['#ffffff'])).toBe('#767676')
  expect(nearestReadable('#555555', ['#111111'])).toBe('#7c7c7c')
})

test('two grounds that nothing stands out from leave nothing to suggest', () => {
  expect(nearestReadable('#808080', ['#000000', '#ffffff', '#777777'])).toBeNull()
})

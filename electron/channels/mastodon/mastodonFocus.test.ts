import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mastodonFocus } from './mastodonFocus.ts'

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const read = (written: string) => {
  const [x = Number.NaN, y = Number.NaN] = written.split(',').map(Number)
  return { x: (x + 1) / 2, y: (1 - y) / 2 }
}

it.each([
  [{ x: 0, y: 0 }, '-1,1'],
  [{ x: 1, y: 1 }, '1,-1'],
  [{ x: 0.5, y: 0.5 }, '0,0'],
  [{ x: 0.3, y: 0.55 }, '-0.4,-0.1'],
])('%o is %s: from the middle, and upwards', (focus, written) => {
  expect(mastodonFocus(focus)).toBe(written)
})

it('is two plain numbers from -1 to 1, which lead back to the same place', () => {
  fc.assert(
    fc.property(share, share, (x, y) => {
      const written = mastodonFocus({ x, y })
      expect(written).toMatch(/^(-?1|-?0\.\d{1,4}|0),(-?1|-?0\.\d{1,4}|0)$/)
      expect(written).not.toMatch(/-0(,|$)/)
      expect(read(written).x).toBeCloseTo(x, 6)
      expect(read(written).y).toBeCloseTo(y, 6)
    }),
  )
})

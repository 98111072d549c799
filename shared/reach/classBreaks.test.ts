import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classBreaks, classOf, mostClasses } from './classBreaks.ts'

describe('classes of a map', () => {
  it('are at most five, follow on each other, and hold every value above 0 exactly once', () => {
    const values = fc.array(fc.oneof(fc.nat(1_000_000), fc.double({ min: 0, max: 1e6, noNaN: true })), {
      maxLength: 21,
    })
    fc.assert(
      fc.property(values, (given) => {
        const classes = classBreaks(given)
        expect(classes.length).toBeLessThanOrEqual(mostClasses)
        for (const [index, step] of classes.entries()) {
          expect(step.above).toBeLessThan(step.upTo)
          expect(step.above).toBe(index === 0 ? 0 : classes[index - 1]?.upTo)
        }
        for (const value of given) {
          if (value > 0) expect(classOf(value, classes)).toBeGreaterThanOrEqual(0)
          else expect(classOf(value, classes)).toBe(-1)
        }
      }),
    )
  })

  it('have round limits where the values are spread out', () => {
    expect(classBreaks([19_994, 28_778, 9347, 11_611])).toEqual([
      { above: 0, upTo: 10_000 },
      { above: 10_000, upTo: 20_000 },
      { above: 20_000, upTo: 30_000 },
    ])
    expect(classBreaks([0.3, 0.1]).map((step) => step.upTo)).toEqual([0.1, 0.2, 0.3])
  })

  it('are quantiles where one county dwarfs the others, so that the others still differ', () => {
    const values = [900_000, 1000, 2000, 3000, 4000, 5000]
    const used = new Set(values.map((value) => classOf(value, classBreaks(values))))
    expect(used.size).toBe(5)
  })

  it('are one where a value is too small to be cut', () => {
    expect(classBreaks([5e-324])).toEqual([{ above: 0, upTo: 5e-324 }])
  })

  it('are none where nothing was measured above 0', () => {
    expect(classBreaks([0, 0])).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Area, placeBeside, windowPlace } from './windowPlace.ts'

const usual = { width: 1280, height: 800 }
const least = { width: 900, height: 600 }
const laptop = { x: 0, y: 28, width: 1440, height: 872 }
const beside = { x: 1440, y: 0, width: 1920, height: 1040 }

const pixels = (min: number, max: number) => fc.integer({ min, max })
const anyArea = fc.record({
  ...{ x: pixels(-9000, 9000), y: pixels(-9000, 9000) },
  ...{ width: pixels(1, 9000), height: pixels(1, 9000) },
})
const anyScreens = fc.array(
  fc.record({
    ...{ x: pixels(-4000, 4000), y: pixels(-4000, 4000) },
    ...{ width: pixels(320, 4000), height: pixels(200, 3000) },
  }),
  { minLength: 1, maxLength: 4 },
)

function areaOf({ at, width, height }: ReturnType<typeof windowPlace>): Area {
  return { x: at?.x ?? Number.NaN, y: at?.y ?? Number.NaN, width, height }
}

function isSeenWhole(area: Area, screens: readonly Area[]): boolean {
  return screens.some(
    (screen) =>
      area.x >= screen.x - 8 &&
      area.y >= screen.y - 8 &&
      area.x + area.width <= screen.x + screen.width + 8 &&
      area.y + area.height <= screen.y + screen.height + 8,
  )
}

describe('windowPlace', () => {
  it('is never off the screen, whatever was kept and whatever screens there are', () => {
    fc.assert(
      fc.property(anyArea, anyScreens, (kept, screens) => {
        expect(isSeenWhole(areaOf(windowPlace(kept, screens, usual, least)), screens)).toBe(true)
      }),
    )
  })

  it('gives the same place again for a place that it gave, so that no window wanders from start to start', () => {
    fc.assert(
      fc.property(anyArea, anyScreens, (kept, screens) => {
        const once = windowPlace(kept, screens, usual, least)
        // On a screen that is smaller than the least size the system has the last word on sizes.
        fc.pre(once.width >= least.width && once.height >= least.height)
        expect(windowPlace(areaOf(once), screens, usual, least)).toEqual(once)
      }),
    )
  })

  it('is where it was, as large as it was, as long as that is seen', () => {
    const kept = { x: 1700, y: 100, width: 1000, height: 700 }
    expect(windowPlace(kept, [laptop, beside], usual, least)).toEqual({
      ...{ width: 1000, height: 700 },
      at: { x: 1700, y: 100 },
    })
  })

  it('comes back from a screen that is gone, with its size', () => {
    const kept = { x: 1700, y: 100, width: 1000, height: 700 }
    expect(windowPlace(kept, [laptop], usual, least)).toEqual({
      ...{ width: 1000, height: 700 },
      at: { x: 440, y: 100 },
    })
  })

  it('is no larger than its screen, and no smaller than what can be worked in', () => {
    const tall = { x: 0, y: 0, width: 200, height: 3000 }
    expect(windowPlace(tall, [laptop], usual, least)).toEqual({
      ...{ width: 900, height: 872 },
      at: { x: 0, y: 28 },
    })
    expect(windowPlace(null, [{ x: 0, y: 0, width: 1280, height: 720 }], usual, least)).toEqual({
      ...{ width: 1280, height: 720 },
      at: null,
    })
  })

  it('leaves a window alone that lies along an edge, frame and all', () => {
    const snapped = { x: -7, y: 28, width: 954, height: 879 }
    expect(areaOf(windowPlace(snapped, [laptop], usual, least))).toEqual(snapped)
  })
})

describe('placeBeside', () => {
  const first = { x: 100, y: 100, width: 1000, height: 700 }

  it('stands a step from a window that is there already, and from the one beside that', () => {
    const place = windowPlace(first, [laptop], usual, least)
    const second = placeBeside(place, [first], [laptop], least)
    expect(second.at).toEqual({ x: 128, y: 128 })
    expect(placeBeside(place, [first, areaOf(second)], [laptop], least).at).toEqual({ x: 156, y: 156 })
  })

  it('ends in the corner, where there is no further', () => {
    const place = windowPlace({ ...first, x: 440, y: 200 }, [laptop], usual, least)
    const taken = { ...first, x: 440, y: 200 }
    expect(placeBeside(place, [taken], [laptop], least).at).toEqual({ x: 440, y: 200 })
  })
})

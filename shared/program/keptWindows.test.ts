import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextZoom, readKeptWindows, usualWindows, zoomSteps } from './keptWindows.ts'

const main = { x: 10, y: 20, width: 1000, height: 700, isMaximized: true, isFullScreen: false }

describe('readKeptWindows', () => {
  it('gives back what was kept', () => {
    const kept = { windows: { main, post: { ...main, x: -300 } }, zoom: 1.25 }
    expect(readKeptWindows(JSON.stringify(kept))).toEqual(kept)
  })

  it('takes any file for one that was never written, when it is not as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { windows, zoom } = readKeptWindows(text)
        expect(zoom).toBeGreaterThanOrEqual(0.5)
        for (const { width, height } of Object.values(windows)) expect(width * height).toBeGreaterThan(0)
      }),
    )
    for (const broken of ['', '{', 'null', '[]', '"x"', '{"windows":7,"zoom":"big"}', '{"zoom":1e9}'])
      expect(readKeptWindows(broken)).toEqual(usualWindows)
  })

  it('lets go of a window that could be none, and keeps the other', () => {
    for (const wrong of [{ x: 1.5 }, { width: 0 }, { height: 1e7 }, { y: null }, { x: '10' }]) {
      const text = JSON.stringify({ windows: { main: { ...main, ...wrong }, post: main }, zoom: 1 })
      expect(readKeptWindows(text)).toEqual({ windows: { post: main }, zoom: 1 })
    }
  })
})

describe('nextZoom', () => {
  it('goes through the steps one by one, and stops at the ends', () => {
    const up = [0.5]
    for (let at = 0; at < 15; at++) up.push(nextZoom(up.at(-1) ?? 0, 'in'))
    expect([...new Set(up)]).toEqual([...zoomSteps])
    expect(nextZoom(0.5, 'out')).toBe(0.5)
    expect(nextZoom(3, 'out')).toBe(2.5)
    expect(nextZoom(1.4, 'in')).toBe(1.5)
    expect(nextZoom(2.5, 'reset')).toBe(1)
  })
})

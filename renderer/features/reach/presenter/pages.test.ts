import { expect, it } from 'vitest'
import { pages, presenterAct } from './pages.ts'

const last = pages.length - 1

it('turns pages by arrows, page keys, Home and End, and no further than there are pages', () => {
  expect(presenterAct('ArrowRight', 0, false)).toEqual({ to: 1 })
  expect(presenterAct('PageUp', 2, false)).toEqual({ to: 1 })
  expect(presenterAct('Home', 3, false)).toEqual({ to: 0 })
  expect(presenterAct('End', 0, false)).toEqual({ to: last })
  expect(presenterAct('ArrowLeft', 0, false)).toEqual({ to: 0 })
  expect(presenterAct('PageDown', last, false)).toEqual({ to: last })
})

it('leaves the map and the chart their arrows, and a field its letters, but not the page keys and Escape', () => {
  for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'f']) {
    expect(presenterAct(key, 1, true)).toBeUndefined()
  }
  expect(presenterAct('PageDown', 1, true)).toEqual({ to: 2 })
  expect(presenterAct('Escape', 1, true)).toBe('end')
})

it('fills the screen by F, and does nothing by any other letter', () => {
  expect(['f', 'F', 'g'].map((key) => presenterAct(key, 0, false))).toEqual([
    'fullScreen',
    'fullScreen',
    undefined,
  ])
})

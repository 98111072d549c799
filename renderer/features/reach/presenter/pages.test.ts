import { expect, it } from 'vitest'
import { pages, presenterAct } from './pages.ts'

const last = pages.length - 1

it('turns pages by arrows, page keys, Home and End, and no further than there are pages', () => {
  expect(presenterAct('ArrowRight', 0, 'page')).toEqual({ to: 1 })
  expect(presenterAct('PageUp', 2, 'page')).toEqual({ to: 1 })
  expect(presenterAct('Home', 3, 'page')).toEqual({ to: 0 })
  expect(presenterAct('End', 0, 'page')).toEqual({ to: last })
  expect(presenterAct('ArrowLeft', 0, 'page')).toEqual({ to: 0 })
  expect(presenterAct('PageDown', last, 'page')).toEqual({ to: last })
})

it('leaves the map and the chart their arrows, and a field its letters, but not the page keys and Escape', () => {
  for (const focus of ['map', 'field'] as const) {
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End'])
      expect(presenterAct(key, 1, focus)).toBeUndefined()
    expect(presenterAct('PageDown', 1, focus)).toEqual({ to: 2 })
    expect(presenterAct('Escape', 1, focus)).toBe('end')
  }
  expect(presenterAct('f', 1, 'field')).toBeUndefined()
  expect(presenterAct('f', 1, 'map')).toBe('fullScreen')
})

it('fills the screen by F, and does nothing by any other letter', () => {
  expect(['f', 'F', 'g'].map((key) => presenterAct(key, 0, 'page'))).toEqual([
    'fullScreen',
    'fullScreen',
    undefined,
  ])
})

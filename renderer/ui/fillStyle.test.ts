import { expect, it } from 'vitest'
import { classColours, darkClassColours } from '../../shared/reach/mapColours.ts'
import { fillStyle } from './fillStyle.ts'

it('gives what reached furthest the last shade of each scale, on paper and in the dark', () => {
  for (const [index, { fill, ink }] of classColours.entries()) {
    expect(fillStyle({ kind: 'class', index }, 5)).toEqual({
      ...{ '--county': fill, '--county-ink': ink },
      ...{
        '--county-dark': darkClassColours[index]?.fill,
        '--county-dark-ink': darkClassColours[index]?.ink,
      },
    })
  }
})

it('leaves what has no class to the style sheet', () => {
  expect(fillStyle({ kind: 'zero' }, 5)).toEqual({})
  expect(fillStyle({ kind: 'unavailable' }, 5)).toEqual({})
})

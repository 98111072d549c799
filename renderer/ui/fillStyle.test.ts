import { expect, it } from 'vitest'
import { classColours } from '../../shared/reach/mapColours.ts'
import { fillStyle } from './fillStyle.ts'

const [lightest, , , , darkest] = classColours

it('gives what reached furthest the shade that is furthest from the ground, on paper and in the dark', () => {
  expect(fillStyle({ kind: 'class', index: 4 }, 5)).toEqual({
    ...{ '--county': darkest.fill, '--county-ink': darkest.ink },
    ...{ '--county-dark': lightest.fill, '--county-dark-ink': lightest.ink },
  })
  expect(fillStyle({ kind: 'class', index: 0 }, 5)).toMatchObject({
    ...{ '--county': lightest.fill, '--county-dark': darkest.fill },
  })
})

it('leaves what has no class to the style sheet', () => {
  expect(fillStyle({ kind: 'zero' }, 5)).toEqual({})
  expect(fillStyle({ kind: 'unavailable' }, 5)).toEqual({})
})

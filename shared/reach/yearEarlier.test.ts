import { expect, it } from 'vitest'
import { yearEarlier } from './yearEarlier.ts'

it.each([
  ['2020-01-01', '2020-12-31', '2019-01-01', '2019-12-31'],
  ['2020-02-01', '2020-02-29', '2019-02-01', '2019-02-28'],
  ['2021-02-01', '2021-02-28', '2020-02-01', '2020-02-29'],
  ['2020-03-10', '2020-04-09', '2019-03-10', '2019-04-09'],
])('compares %s to %s with %s to %s', (from, to, earlierFrom, earlierTo) => {
  expect(yearEarlier({ from, to })).toEqual({ from: earlierFrom, to: earlierTo })
})

it('compares an open period with nothing', () => {
  expect(yearEarlier({ from: null, to: '2020-12-31' })).toBeNull()
  expect(yearEarlier({ from: '2020-01-01', to: null })).toBeNull()
})

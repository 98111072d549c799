import { expect, it } from 'vitest'
import { isAtNight } from './planningRules.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)

it.each([
  ['over midnight', 21, 7, [0, 1, 2, 3, 4, 5, 6, 21, 22, 23]],
  ['after midnight', 0, 6, [0, 1, 2, 3, 4, 5]],
  ['until midnight', 22, 0, [22, 23]],
  ['none where it ends as it begins', 8, 8, []],
])('the night is %s', (_, nightFrom, nightUntil, night) => {
  expect(hours.filter((hour) => isAtNight(hour, { nightFrom, nightUntil }))).toEqual(night)
})

import { expect, test } from 'vitest'
import { typedColour } from './typedColour.ts'

test.each([
  ['#1F6457', '#1f6457'],
  [' 1f6457 ', '#1f6457'],
  ['#1f6', '#11ff66'],
  ['fff', '#ffffff'],
  ['#1f645', null],
  ['green', null],
  ['url(x)', null],
  ['', null],
])('%s is the colour %s', (text, colour) => {
  expect(typedColour(text, true)).toBe(colour)
})

test('three digits may be on their way to six while they are typed', () => {
  expect(typedColour('#1f6', false)).toBeNull()
  expect(typedColour('#1f6457', false)).toBe('#1f6457')
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { neutraliseCell, restoreCell, typedCell } from './spreadsheetCell.ts'

it.each(['=1+1', '=HYPERLINK("https://x.example")', '@SUM(A1)', '+cmd|calc', '-2+A1', '\t=1', '\r=1', "'=1"])(
  'makes text of what would be a formula: %j',
  (text) => expect(neutraliseCell(text)).toBe(`'${text}`),
)

it.each([
  '+46 70 123 45 67',
  '-1',
  '+46(0)950-123 45',
  '-',
  'Växeln',
  "O'Brien",
  'a=b',
  'a@b.example',
  '',
  "'Växeln",
])('leaves what is none: %j', (text) => expect(neutraliseCell(text)).toBe(text))

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', 'a', ' '), maxLength: 6 }),
  fc.string(),
)

it.each([
  ['neutralised', neutraliseCell],
  ['typed as text', typedCell],
])('is taken back exactly, %s', (_, made) => {
  fc.assert(
    fc.property(cell, (text) => restoreCell(made(text)) === text),
    { numRuns: 2000 },
  )
})

it('never leaves a letter behind a formula sign at the start', () => {
  fc.assert(
    fc.property(cell, (text) => !/^[=+\-@\t\r].*[a-z=@]/is.test(neutraliseCell(text))),
    { numRuns: 2000 },
  )
})

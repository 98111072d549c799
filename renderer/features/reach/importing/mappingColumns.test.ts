import { expect, it } from 'vitest'
import { assignColumn, columnHeld } from './mappingColumns.ts'

it('has each field in one column, and each column for one field', () => {
  const mapping = assignColumn({ county: 'Ort', value: 'Antal' }, 'Kommun', 'county')
  expect(mapping).toEqual({ county: 'Kommun', value: 'Antal' })
  expect([columnHeld(mapping, 'Ort'), columnHeld(mapping, 'Kommun')]).toEqual([null, 'county'])
  expect(assignColumn(mapping, 'Kommun', 'note')).toEqual({ note: 'Kommun', value: 'Antal' })
  expect(assignColumn(mapping, 'Kommun', 'skip')).toEqual({ value: 'Antal' })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importFields } from '../../../../shared/contract/contactImport.ts'
import { assignColumn, fieldOfColumn } from './columnFields.ts'

it('gives a column the field that was chosen and takes it from the one that had it', () => {
  const mapping = assignColumn({ email: 'A', name: 'B' }, 'B', 'email')
  expect(mapping).toEqual({ email: 'B' })
  expect(fieldOfColumn(mapping, 'A')).toBeNull()
  expect(assignColumn({ email: 'A', name: 'B' }, 'B', null)).toEqual({ email: 'A' })
})

it('never lets a field have two columns or a column two fields', () => {
  const step = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom(null, ...importFields))
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const mapping = steps.reduce((before, [heading, field]) => assignColumn(before, heading, field), {})
      const columns = Object.values(mapping)
      expect(new Set(columns).size).toBe(columns.length)
      const [heading, field] = steps.at(-1) ?? ['A', null]
      expect(fieldOfColumn(mapping, heading)).toBe(field)
    }),
  )
})

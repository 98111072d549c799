import { expect, it } from 'vitest'
import { yearsToCompare } from './yearsToCompare.ts'

it('offers the latest three years that have one before them', () => {
  expect(yearsToCompare([2026, 2025, 2024, 2023, 2022])).toEqual([2026, 2025, 2024])
  expect(yearsToCompare([2021, 2020])).toEqual([2021])
  expect(yearsToCompare([2021])).toEqual([])
  expect(yearsToCompare([])).toEqual([])
})

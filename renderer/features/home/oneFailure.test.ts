import { expect, it } from 'vitest'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { oneFailure } from './oneFailure.ts'

const well = { error: null }
const away = () => ({ error: new RundbrevError('workspace-out-of-reach') })
const failing = { error: new RundbrevError('disk-failing') }

it('is told once where all that failed say the same', () => {
  const first = away()
  expect(oneFailure([first, away(), away(), away()])).toBe(first.error)
  expect(oneFailure([well, first, well, away()])).toBe(first.error)
})

it('is told by each where they differ, where one alone failed, and where none did', () => {
  expect(oneFailure([away(), failing, away()])).toBeNull()
  expect(oneFailure([well, failing, well])).toBeNull()
  expect(oneFailure([well, well])).toBeNull()
})

import { expect, it } from 'vitest'
import { tableMeaning } from './tableMeaning.ts'

const signs = { signs: [], needsPeriod: false, measures: [] }
const matomo = { source: 'matomo', certainty: 'sure', ...signs } as const
const perhaps = { source: 'plausible', certainty: 'likely', ...signs } as const
const withEmail = { mapping: { email: 'E-post' } }

it('a source that knows its own words goes before a column of addresses, and that before a guess', () => {
  expect(tableMeaning({ reach: { recognised: [matomo] }, contacts: withEmail })).toBe('reach')
  expect(tableMeaning({ reach: { recognised: [perhaps] }, contacts: withEmail })).toBe('contacts')
  expect(tableMeaning({ reach: { recognised: [perhaps] }, contacts: { mapping: { name: 'Namn' } } })).toBe(
    'reach',
  )
})

it('is left to the officer where nobody knows the table', () => {
  expect(tableMeaning({ reach: { recognised: [] }, contacts: { mapping: { name: 'Namn' } } })).toBeNull()
  expect(tableMeaning({ reach: null, contacts: null })).toBeNull()
})

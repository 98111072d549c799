import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeSettings } from '../store/settings.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { settings } from './settings.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const read = () => settings['settings.get'](workspace.deps)
const withNumber = (organisationNumber: string) => ({
  ...read(),
  organisation: { ...read().organisation, organisationNumber },
})

test('an organisation number is kept as it is written in a letter, and can be taken away', () => {
  settings['settings.save'](workspace.deps, withNumber('2220000000'))
  expect(read().organisation.organisationNumber).toBe('222000-0000')
  settings['settings.save'](workspace.deps, withNumber(' '))
  expect(read().organisation.organisationNumber).toBe('')
})

test.each([
  ['222000-000', 'organisation-number-form'],
  ['222000-0001', 'organisation-number-check-digit'],
])('what is no organisation number is refused with its place, and nothing is changed: %s', (number, code) => {
  const before = read()
  const changed = { ...withNumber(number), language: 'en' as const }
  expect(() => settings['settings.save'](workspace.deps, changed)).toThrowError(
    expect.objectContaining({ code, place: { field: 'organisation.organisationNumber' } }),
  )
  expect(read()).toEqual(before)
})

test('one that was there before keeps nobody from changing something else', () => {
  writeSettings(workspace.deps.workspace.database, withNumber('802 000'))
  settings['settings.save'](workspace.deps, { ...read(), language: 'en' })
  expect(read()).toMatchObject({ language: 'en', organisation: { organisationNumber: '802 000' } })
})

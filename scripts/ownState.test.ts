import { expect, it } from 'vitest'
import { stateFolder } from '../electron/workspace/stateFolder.ts'
import { keepStateApart, trialState } from './ownState.ts'

it('is where the program remembers things while it is tried, and not the home of whoever tries it', () => {
  expect(stateFolder()).toBe(trialState)
  const environment: NodeJS.ProcessEnv = {}
  keepStateApart(environment)
  expect(stateFolder(environment)).toBe(trialState)
  const named = { RUNDBREV_STATE: '/elsewhere' }
  keepStateApart(named)
  expect(named.RUNDBREV_STATE).toBe('/elsewhere')
})

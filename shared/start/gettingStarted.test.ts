import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstStart, isStartShown, type StartFacts, startSteps, startTasksOf } from './gettingStarted.ts'

const nothing: StartFacts = {
  ...{ hasName: false, aimedCounties: 0, contacts: 0, email: 'none', posts: 0, hasSent: false },
}
const everything: StartFacts = {
  ...{ hasName: true, aimedCounties: 4, contacts: 3, email: 'real', posts: 1, hasSent: true },
}
const stateOf = (facts: Partial<StartFacts>, name: string, later: (typeof startSteps)[number][] = []) =>
  startTasksOf({ ...nothing, ...facts }, { later }).find((task) => task.name === name)?.state

describe('what is left of a beginning', () => {
  it('is all of it in a new workspace, and nothing once everything is there', () => {
    expect(startTasksOf(nothing, firstStart).every(({ state }) => state === 'open')).toBe(true)
    expect(startTasksOf(everything, firstStart).every(({ state }) => state === 'done')).toBe(true)
  })

  it('takes an organisation for done when it has a name and aims somewhere', () => {
    expect(stateOf({ hasName: true }, 'organisation')).toBe('open')
    expect(stateOf({ aimedCounties: 2 }, 'organisation')).toBe('open')
    expect(stateOf({ hasName: true, aimedCounties: 2 }, 'organisation')).toBe('done')
  })

  it('says that e-mail is on trial while letters only go into the built-in outbox, whatever was put off', () => {
    expect(stateOf({ email: 'trial' }, 'email', ['email'])).toBe('trial')
    expect(stateOf({ email: 'real' }, 'email')).toBe('done')
  })

  it('keeps what was put off apart from what has not been looked at, until it is done', () => {
    expect(stateOf({}, 'contacts', ['contacts'])).toBe('later')
    expect(stateOf({ contacts: 1 }, 'contacts', ['contacts'])).toBe('done')
  })
})

describe('the list', () => {
  it('is shown until all is done or it is put away, and never where no first run was begun', () => {
    const open = startTasksOf(nothing, firstStart)
    expect(isStartShown(open, firstStart)).toBe(true)
    expect(isStartShown(open, { ...firstStart, dismissed: true })).toBe(false)
    expect(isStartShown(open, undefined)).toBe(false)
    expect(isStartShown(startTasksOf(everything, firstStart), firstStart)).toBe(false)
  })

  it('has the same tasks in the same order, whatever is done of them', () => {
    const facts = fc.record<StartFacts>({
      hasName: fc.boolean(),
      aimedCounties: fc.nat(21),
      contacts: fc.nat(),
      email: fc.constantFrom('real', 'trial', 'none'),
      posts: fc.nat(),
      hasSent: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, fc.subarray([...startSteps]), (told, later) => {
        const names = startTasksOf(told, { later }).map(({ name }) => name)
        expect(names).toEqual(['organisation', 'contacts', 'email', 'post', 'letter'])
      }),
    )
  })
})

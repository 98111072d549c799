import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contactsPath, ruleOfPath } from './contactsPath.ts'

/** As the router reads an address: see wouter's paths.js. */
const routed = (path: string) => ({ '*': decodeURI(path).replace('/audience/rule/', '') })

it('gives every rule back as it was, through the router', () => {
  const rules = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('roll = "a/b?c#d%3D"', 'kommun = Åsele och spärrad = nej', '%', '%2F', '100 %'),
  )
  fc.assert(
    fc.property(rules, (rule) => {
      const path = contactsPath(rule)
      expect(path).toMatch(/^\/audience\/rule\/[^/?#]+$/)
      expect(ruleOfPath(routed(path))).toBe(rule)
    }),
  )
})

it('is everybody’s where there is no rule', () => {
  expect(contactsPath('')).toBe('/audience')
  expect(ruleOfPath({})).toBeUndefined()
})

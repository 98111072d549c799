import { expect, it } from 'vitest'
import { suggestedRoles, withSuggestedRoles } from './suggestedRoles.ts'

it('offers what contacts are called before what is suggested in another spelling, each once, in Swedish order', () => {
  const offered = withSuggestedRoles(['Rektor', 'öppenvårdschef'])
  expect(offered).toHaveLength(suggestedRoles.length + 1)
  expect(offered).toContain('Rektor')
  expect(offered).not.toContain('rektor')
  expect(offered.at(-1)).toBe('öppenvårdschef')
  expect(withSuggestedRoles([])).toEqual(suggestedRoles)
})

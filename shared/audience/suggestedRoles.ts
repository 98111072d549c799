import { foldText } from '../text/foldText.ts'

/**
 * Roles that people in municipalities often have, to choose from before there are contacts. As the register has them, whatever
 * the interface's language: a role is a word of the contacts' own, as the name of a municipality is.
 */
export const suggestedRoles: readonly string[] = [
  'bibliotekschef',
  'folkhögskolerektor',
  'förvaltningschef',
  'journalist',
  'kanslichef',
  'kommunalråd',
  'kommunchef',
  'kommundirektör',
  'kommunikationschef',
  'kommunikatör',
  'lärcentrumsansvarig',
  'näringslivschef',
  'politiker',
  'redaktion',
  'registrator',
  'rektor',
  'studie- och yrkesvägledare',
  'utbildningschef',
  'utvecklingschef',
]

const alphabetical = new Intl.Collator('sv')

/** The roles that contacts have, and those suggested that none of them has in any spelling; in Swedish order. */
export function withSuggestedRoles(roles: readonly string[]): string[] {
  const known = new Set(roles.map(foldText))
  const suggested = suggestedRoles.filter((role) => !known.has(foldText(role)))
  return [...roles, ...suggested].sort(alphabetical.compare)
}

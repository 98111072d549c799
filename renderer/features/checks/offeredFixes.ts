import type { Finding, Fix } from '../../../shared/checks/finding.ts'

/** The word that a dictionary does not know; null where something else was found. */
export function misspeltWord({ code, fixes }: Finding): Extract<Fix, { kind: 'learnWord' }> | null {
  const isSpelling = code === 'misspelled' || code === 'word-unknown'
  return isSpelling ? (fixes.find((fix) => fix.kind === 'learnWord') ?? null) : null
}

/** What a menu offers about a finding. @param suggestions all that the dictionary has for a misspelt word */
export function offeredFixes(finding: Finding, suggestions: readonly string[]): readonly Fix[] {
  const learn = misspeltWord(finding)
  if (learn === null) return finding.fixes.filter(({ kind }) => kind !== 'goTo')
  return [...suggestions.map((text): Fix => ({ kind: 'replaceText', text })), learn]
}

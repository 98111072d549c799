import { foldText } from '../text/foldText.ts'
import type { ContactContent } from './contact.ts'
import type { Rule, RuleField } from './segmentRule.ts'

/** What of a contact a rule can ask for. */
export type RuleSubject = Pick<
  ContactContent,
  'county' | 'municipality' | 'role' | 'tags' | 'language' | 'organisation'
>

/** Whether a contact is in the segment: what the database's query answers for each of its rows. */
export function matchesRule(subject: RuleSubject, rule: Rule | null): boolean {
  if (rule === null) return true
  switch (rule.kind) {
    case 'and':
      return rule.rules.every((part) => matchesRule(subject, part))
    case 'or':
      return rule.rules.some((part) => matchesRule(subject, part))
    case 'not':
      return !matchesRule(subject, rule.rule)
    case 'compare': {
      const wanted = rule.values.map(foldText)
      const found = textsOf(subject, rule.field).some((text) => wanted.includes(foldText(text)))
      return found !== rule.negated
    }
  }
}

/** Nobody without a county is in or out of one by accident: no text, so no comparison holds but a negated one. */
function textsOf(subject: RuleSubject, field: RuleField): readonly string[] {
  if (field === 'tag') return subject.tags
  const text = subject[field]
  return text === null ? [] : [text]
}

import { foldText } from '../text/foldText.ts'
import type { ConsentBasis, ContactContent } from './contact.ts'
import { mailedBounds } from './mailedBounds.ts'
import type { CountOperator, Rule, RuleField, RuleMoment } from './segmentRule.ts'

/** What of a contact a rule can ask for. */
export interface RuleSubject
  extends Pick<
    ContactContent,
    'county' | 'municipality' | 'role' | 'tags' | 'language' | 'organisation' | 'consent'
  > {
  readonly consent: ConsentBasis | null
  readonly suppressed: boolean
  /** Names of the lists that the contact is on. */
  readonly lists: readonly string[]
  /** Names of the groups that the municipality is a member of at the moment. */
  readonly groups: readonly string[]
  /** Numbers of the publications that were sent to the contact. */
  readonly received: readonly number[]
  readonly mailings: number
  readonly bounces: number
  /** An instant, as the database writes it; null before the first letter. */
  readonly lastMailedAt: string | null
}

/** Whether a contact is in the segment at a moment: what the database's query answers for each of its rows. */
export function matchesRule(subject: RuleSubject, rule: Rule | null, at: RuleMoment): boolean {
  if (rule === null) return true
  switch (rule.kind) {
    case 'and':
      return rule.rules.every((part) => matchesRule(subject, part, at))
    case 'or':
      return rule.rules.some((part) => matchesRule(subject, part, at))
    case 'not':
      return !matchesRule(subject, rule.rule, at)
    case 'count':
      return compareCounts(subject[rule.field], rule.operator, rule.number)
    case 'mailed': {
      const bounds = mailedBounds(rule.when, at)
      const last = subject.lastMailedAt
      if (last === null) return bounds.kind === 'never'
      if (bounds.kind === 'never') return false
      return bounds.kind === 'to' ? last < bounds.to : last >= bounds.from
    }
    case 'compare': {
      const wanted = rule.values.map(foldText)
      const found = textsOf(subject, rule.field).some((text) => wanted.includes(foldText(text)))
      return found !== rule.negated
    }
  }
}

function compareCounts(count: number, operator: CountOperator, number: number): boolean {
  switch (operator) {
    case '=':
      return count === number
    case '!=':
      return count !== number
    case '<':
      return count < number
    case '<=':
      return count <= number
    case '>':
      return count > number
    case '>=':
      return count >= number
  }
}

/** Nobody without a county is in or out of one by accident: no text, so no comparison holds but a negated one. */
function textsOf(subject: RuleSubject, field: RuleField): readonly string[] {
  switch (field) {
    case 'tag':
      return subject.tags
    case 'list':
      return subject.lists
    case 'group':
      return subject.groups
    case 'received':
      return subject.received.map(String)
    case 'suppressed':
      return [subject.suppressed ? 'yes' : 'no']
    case 'consent':
      return [subject.consent ?? 'none']
    default: {
      const text = subject[field]
      return text === null ? [] : [text]
    }
  }
}

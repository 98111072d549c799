/**
 * Segment rules as data. The grammar, case aside (Swedish words in brackets; ruleWords.ts has them all):
 *
 *     rule       = and-rule { "or" [eller] and-rule }
 *     and-rule   = not-rule { "and" [och] not-rule }
 *     not-rule   = "not" [inte] not-rule | "(" rule ")" | condition
 *     condition  = field ( "=" | "!=" ) value
 *                | field [ "not" ] "in" [i] "(" value { "," value } ")"
 *                | count ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) number
 *                | [ "last" [senast] ] "mailed" [mejlad] ( "before" [före] | "after" [efter] ) day
 *                | "mailed" [mejlad] "within" [de senaste] number ( "days" | "weeks" | "months" | "years" )
 *                | "never" [aldrig] "mailed" [mejlad]
 *     field      = county, municipality, role, tag, language, organisation, list, group, consent, suppressed, received
 *     count      = mailings [utskick], bounces [studsar]
 *     value      = word | '"' text with "" for a quotation mark '"'
 *
 * "county in (24, 25) and role = rektor and not tag = press"
 */
export type Rule =
  | Comparison
  | CountCondition
  | MailedCondition
  | { readonly kind: 'not'; readonly rule: Rule }
  | { readonly kind: 'and' | 'or'; readonly rules: readonly Rule[] }

export interface Comparison {
  readonly kind: 'compare'
  readonly field: RuleField
  readonly negated: boolean
  /** One or more, of which one must be the contact's; see `RuleField` for what they are. */
  readonly values: readonly string[]
}

/** How many letters have been sent to the contact, or have come back. */
export interface CountCondition {
  readonly kind: 'count'
  readonly field: CountField
  readonly operator: CountOperator
  readonly number: number
}

/** When a letter was last sent to the contact. */
export interface MailedCondition {
  readonly kind: 'mailed'
  readonly when: MailedWhen
}

export type MailedWhen =
  | { readonly kind: 'never' }
  /** Not on the day itself: "2026-06-01". */
  | { readonly kind: 'before' | 'after'; readonly day: string }
  /** Counted back from the day on which the rule is asked, from the beginning of the day that is found. */
  | { readonly kind: 'within'; readonly amount: number; readonly unit: PeriodUnit }

/**
 * What contacts are compared by, and the values that it takes. county, municipality, language: a code. role, tag,
 * organisation: a text, compared folded. list: the name of a list that somebody has put together. group: the name of a
 * group that the contact's municipality is a member of on the day on which the rule is asked. consent: a basis, or `none`.
 * suppressed: `yes` or `no`. received: the number of a publication that was sent to the contact.
 */
export const ruleFields = [
  'county',
  'municipality',
  'role',
  'tag',
  'language',
  'organisation',
  'list',
  'group',
  'consent',
  'suppressed',
  'received',
] as const
export type RuleField = (typeof ruleFields)[number]

export const countFields = ['mailings', 'bounces'] as const
export type CountField = (typeof countFields)[number]

export const countOperators = ['=', '!=', '<', '<=', '>', '>='] as const
export type CountOperator = (typeof countOperators)[number]

export const periodUnits = ['days', 'weeks', 'months', 'years'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/** When a rule is asked: what "within 6 months", a day and a membership mean depends on it. */
export interface RuleMoment {
  /** "2026-12-18" */
  readonly today: string
  /** IANA zone in which days begin. */
  readonly zone: string
}

/** What there is to be named in a rule; what is named and not there is refused. */
export interface RuleNames {
  readonly lists: readonly string[]
  readonly groups: readonly string[]
  /** Numbers. */
  readonly publications: readonly number[]
}

/** A rule, and the moment at which it is asked. */
export interface AskedRule {
  readonly rule: Rule
  readonly at: RuleMoment
}

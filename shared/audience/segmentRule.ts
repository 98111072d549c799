/**
 * Segment rules as data. The grammar, case aside (Swedish words in brackets):
 *
 *     rule       = and-rule { "or" [eller] and-rule }
 *     and-rule   = not-rule { "and" [och] not-rule }
 *     not-rule   = "not" [inte] not-rule | "(" rule ")" | comparison
 *     comparison = field ( "=" | "!=" ) value
 *                | field [ "not" ] "in" [i] "(" value { "," value } ")"
 *     value      = word | '"' text with "" for a quotation mark '"'
 *
 * "county in (24, 25) and role = rektor and not tag = press"
 */
export type Rule =
  | {
      readonly kind: 'compare'
      readonly field: RuleField
      readonly negated: boolean
      /** County and municipality codes, language codes, or text; one or more. */
      readonly values: readonly string[]
    }
  | { readonly kind: 'not'; readonly rule: Rule }
  | { readonly kind: 'and' | 'or'; readonly rules: readonly Rule[] }

export const ruleFields = ['county', 'municipality', 'role', 'tag', 'language', 'organisation'] as const
export type RuleField = (typeof ruleFields)[number]

export type RuleWord = 'and' | 'or' | 'not' | 'in'

/** The words of a rule in one language. */
export interface RuleWording {
  readonly fields: Readonly<Record<RuleField, string>>
  readonly words: Readonly<Record<RuleWord, string>>
}

export const ruleWordings: Readonly<Record<'sv' | 'en', RuleWording>> = {
  en: {
    fields: {
      county: 'county',
      municipality: 'municipality',
      role: 'role',
      tag: 'tag',
      language: 'language',
      organisation: 'organisation',
    },
    words: { and: 'and', or: 'or', not: 'not', in: 'in' },
  },
  sv: {
    fields: {
      county: 'län',
      municipality: 'kommun',
      role: 'roll',
      tag: 'tagg',
      language: 'språk',
      organisation: 'organisation',
    },
    words: { and: 'och', or: 'eller', not: 'inte', in: 'i' },
  },
}

import { type SQL, sql } from 'drizzle-orm'
import type { Rule } from '../../shared/audience/segmentRule.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { contacts, contactTags } from './schema.ts'

/**
 * A rule as the condition of one query over `contacts`, every value a parameter. It answers as `matchesRule` does: texts
 * are compared folded (`fold`, see database.ts), and what is NULL equals nothing and so is in every denial.
 */
export function ruleCondition(rule: Rule): SQL {
  switch (rule.kind) {
    case 'and':
      return joined(rule.rules, sql` AND `)
    case 'or':
      return joined(rule.rules, sql` OR `)
    case 'not':
      return sql`NOT (${ruleCondition(rule.rule)})`
    case 'compare':
      return rule.negated ? sql`NOT (${comparison(rule)})` : comparison(rule)
  }
}

function joined(rules: readonly Rule[], by: SQL): SQL {
  return sql`(${sql.join(rules.map(ruleCondition), by)})`
}

function comparison({ field, values }: Extract<Rule, { kind: 'compare' }>): SQL {
  const wanted = sql.join(
    values.map((value) => sql`${foldText(value)}`),
    sql`, `,
  )
  switch (field) {
    // Codes are compared as they are, which lets the index on the column answer.
    case 'county':
      return sql`(${contacts.county} IS NOT NULL AND ${contacts.county} IN (${wanted}))`
    case 'municipality':
      return sql`(${contacts.municipality} IS NOT NULL AND ${contacts.municipality} IN (${wanted}))`
    case 'language':
      return sql`${contacts.language} IN (${wanted})`
    case 'role':
      return sql`fold(${contacts.role}) IN (${wanted})`
    case 'organisation':
      return sql`fold(${contacts.organisation}) IN (${wanted})`
    case 'tag':
      return sql`EXISTS (SELECT 1 FROM ${contactTags} WHERE ${contactTags.contactId} = ${contacts.id} AND fold(${contactTags.tag}) IN (${wanted}))`
  }
}

import { type SQL, sql } from 'drizzle-orm'
import { mailedBounds } from '../../shared/audience/mailedBounds.ts'
import type {
  Comparison,
  CountCondition,
  MailedCondition,
  Rule,
  RuleMoment,
} from '../../shared/audience/segmentRule.ts'
import { foldText } from '../../shared/text/foldText.ts'
import { contacts } from './schema.ts'

/**
 * A rule, as it is meant at a moment, as the condition of one query over `contacts`, every value a parameter. It answers
 * as `matchesRule` does: texts are compared folded, and what is NULL equals nothing and so is in every denial. What it
 * asks of a contact's own row is in the index contacts_counted, in whose order (county, id) it is cheap to ask of other
 * tables too.
 */
export function ruleCondition(rule: Rule, at: RuleMoment): SQL {
  switch (rule.kind) {
    case 'and':
      return joined(rule.rules, sql` AND `, at)
    case 'or':
      return joined(rule.rules, sql` OR `, at)
    case 'not':
      return sql`NOT (${ruleCondition(rule.rule, at)})`
    case 'count':
      return countCondition(rule)
    case 'mailed':
      return mailedCondition(rule, at)
    case 'compare':
      return rule.negated ? sql`NOT (${comparison(rule, at)})` : comparison(rule, at)
  }
}

function joined(rules: readonly Rule[], by: SQL, at: RuleMoment): SQL {
  const parts = rules.map((part) => ruleCondition(part, at))
  return sql`(${sql.join(parts, by)})`
}

function comparison({ field, values }: Comparison, { today }: RuleMoment): SQL {
  const wanted = sql.join(
    values.map((value) => sql`${foldText(value)}`),
    sql`, `,
  )
  switch (field) {
    case 'county':
      return sql`(${contacts.county} IS NOT NULL AND ${contacts.county} IN (${wanted}))`
    case 'municipality':
      return sql`(${contacts.municipality} IS NOT NULL AND ${contacts.municipality} IN (${wanted}))`
    case 'language':
      return sql`${contacts.language} IN (${wanted})`
    case 'role':
      return sql`${contacts.roleKey} IN (${wanted})`
    case 'organisation':
      return sql`${contacts.organisationKey} IN (${wanted})`
    case 'consent':
      return sql`coalesce(${contacts.consent}, 'none') IN (${wanted})`
    case 'suppressed':
      return sql`iif(${contacts.suppressed} IS NULL, 'no', 'yes') IN (${wanted})`
    case 'tag':
      return sql`${contacts.id} IN (SELECT contact_id FROM contact_tags WHERE tag_key IN (${wanted}))`
    case 'list':
      return sql`${contacts.id} IN (SELECT contact_id FROM segment_members WHERE segment_id IN (
        SELECT id FROM segments WHERE kind = 'list' AND fold(name) IN (${wanted})))`
    case 'group':
      return sql`(${contacts.municipality} IS NOT NULL AND ${contacts.municipality} IN (
        SELECT municipality FROM memberships
        WHERE group_id IN (SELECT id FROM groups WHERE fold(name) IN (${wanted}))
        AND from_day <= ${today} AND (to_day IS NULL OR to_day >= ${today})))`
    case 'received':
      return receivedCondition(values)
  }
}

/** Most contacts have got most letters, so it is asked of each contact (the +) and not the other way round. */
function receivedCondition(values: readonly string[]): SQL {
  const wanted = sql.join(
    values.map((value) => sql`${Number(value)}`),
    sql`, `,
  )
  return sql`+${contacts.id} IN (SELECT contact_id FROM deliveries
    WHERE publication_id IN (${wanted}) AND state = 'sent' AND contact_id IS NOT NULL)`
}

const countColumns = { mailings: contacts.mailedCount, bounces: contacts.bouncedCount }
const operators = {
  '=': sql.raw('='),
  '!=': sql.raw('<>'),
  '<': sql.raw('<'),
  '<=': sql.raw('<='),
  '>': sql.raw('>'),
  '>=': sql.raw('>='),
}

function countCondition({ field, operator, number }: CountCondition): SQL {
  return sql`${countColumns[field]} ${operators[operator]} ${number}`
}

function mailedCondition({ when }: MailedCondition, at: RuleMoment): SQL {
  const bounds = mailedBounds(when, at)
  const { lastMailedAt } = contacts
  switch (bounds.kind) {
    case 'never':
      return sql`${lastMailedAt} IS NULL`
    case 'to':
      return sql`(${lastMailedAt} IS NOT NULL AND ${lastMailedAt} < ${bounds.to})`
    case 'from':
      return sql`(${lastMailedAt} IS NOT NULL AND ${lastMailedAt} >= ${bounds.from})`
  }
}

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
 *
 * @param leads the condition must hold whatever else does, so that whom it names could be looked up and nobody else read
 */
export function ruleCondition(rule: Rule, at: RuleMoment, isAmong: IsAmong = isSelected, leads = true): SQL {
  switch (rule.kind) {
    case 'and':
      return joined(rule.rules, sql` AND `, (part) => ruleCondition(part, at, isAmong, leads))
    case 'or':
      return joined(rule.rules, sql` OR `, (part) => ruleCondition(part, at, isAmong, false))
    case 'not':
      return sql`NOT (${ruleCondition(rule.rule, at, isAmong, false)})`
    case 'count':
      return countCondition(rule)
    case 'mailed':
      return mailedCondition(rule, at)
    case 'compare':
      return rule.negated
        ? sql`NOT (${comparison(rule, at, (ids) => isAmong(ids, false))})`
        : comparison(rule, at, (ids) => isAmong(ids, leads))
  }
}

/** Whether a contact is among those whose ids a query selects; `leads` as in ruleCondition. */
export type IsAmong = (ids: SQL, leads: boolean) => SQL

/** By SQLite's own means: the whole rule is one query. */
function isSelected(ids: SQL): SQL {
  return sql`${contacts.id} IN (${ids})`
}

function joined(rules: readonly Rule[], by: SQL, conditionOf: (rule: Rule) => SQL): SQL {
  return sql`(${sql.join(rules.map(conditionOf), by)})`
}

function comparison({ field, values }: Comparison, { today }: RuleMoment, isAmong: (ids: SQL) => SQL): SQL {
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
      return consentCondition(values)
    case 'suppressed':
      return suppressedCondition(values)
    case 'tag':
      return isAmong(sql`SELECT contact_id FROM contact_tags WHERE tag_key IN (${wanted})`)
    case 'list':
      return isAmong(sql`SELECT contact_id FROM segment_members WHERE segment_id IN (
        SELECT id FROM segments WHERE kind = 'list' AND fold(name) IN (${wanted}))`)
    case 'group':
      return sql`(${contacts.municipality} IS NOT NULL AND ${contacts.municipality} IN (
        SELECT municipality FROM memberships
        WHERE group_id IN (SELECT id FROM groups WHERE fold(name) IN (${wanted}))
        AND from_day <= ${today} AND (to_day IS NULL OR to_day >= ${today})))`
    case 'received':
      return isAmong(receivers(values))
  }
}

/** A basis, or that there is none. */
function consentCondition(values: readonly string[]): SQL {
  const bases = values.filter((value) => value !== 'none')
  const wanted = sql.join(
    bases.map((value) => sql`${value}`),
    sql`, `,
  )
  const isAny = sql`(${contacts.consent} IS NOT NULL AND ${contacts.consent} IN (${wanted}))`
  const parts = [
    ...(bases.length === 0 ? [] : [isAny]),
    ...(bases.length === values.length ? [] : [sql`${contacts.consent} IS NULL`]),
  ]
  return sql`(${sql.join(parts, sql` OR `)})`
}

function suppressedCondition(values: readonly string[]): SQL {
  const parts = values.map((value) =>
    value === 'yes' ? sql`${contacts.suppressed} IS NOT NULL` : sql`${contacts.suppressed} IS NULL`,
  )
  return sql`(${sql.join(parts, sql` OR `)})`
}

function receivers(publications: readonly string[]): SQL {
  const wanted = sql.join(
    publications.map((number) => sql`${Number(number)}`),
    sql`, `,
  )
  return sql`SELECT contact_id FROM deliveries
    WHERE publication_id IN (${wanted}) AND state = 'sent' AND contact_id IS NOT NULL`
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

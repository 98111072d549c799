import { eq } from 'drizzle-orm'
import type { RuleNames } from '../../shared/audience/segmentRule.ts'
import type { Database } from './database.ts'
import { groups, publications, segments } from './schema.ts'

/** The lists, groups and publications that a rule can name. */
export function readRuleNames(database: Database): RuleNames {
  const lists = database.select({ name: segments.name }).from(segments).where(eq(segments.kind, 'list')).all()
  const named = database.select({ name: groups.name }).from(groups).all()
  const numbered = database.select({ id: publications.id }).from(publications).all()
  return {
    lists: lists.map(({ name }) => name),
    groups: named.map(({ name }) => name),
    publications: numbered.map(({ id }) => id),
  }
}

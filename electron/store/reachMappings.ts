import { eq } from 'drizzle-orm'
import { ReachMapping } from '../../shared/reach/importSources.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'
import { reachMappings } from './schema.ts'

/** Which column is which in files with these headings, as the officer last said; undefined where nobody has said. */
export function readReachMapping(database: Database, headings: readonly string[]): ReachMapping | undefined {
  const found = database
    .select()
    .from(reachMappings)
    .where(eq(reachMappings.headings, keyOf(headings)))
    .get()
  if (found === undefined) return undefined
  const read = ReachMapping.safeParse(found.mapping)
  return read.success ? read.data : undefined
}

export function keepReachMapping(
  database: Database,
  headings: readonly string[],
  mapping: ReachMapping,
  usedAt: string,
): void {
  const kept = { mapping: mapping as Record<string, string>, usedAt }
  database
    .insert(reachMappings)
    .values({ headings: keyOf(headings), ...kept })
    .onConflictDoUpdate({ target: reachMappings.headings, set: kept })
    .run()
}

function keyOf(headings: readonly string[]): string {
  return JSON.stringify(headings.map(foldText))
}

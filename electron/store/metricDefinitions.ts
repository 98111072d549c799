import { eq } from 'drizzle-orm'
import type { Metric } from '../../shared/reach/observation.ts'
import type { Database } from './database.ts'
import { metricDefinitions } from './schema.ts'

/** The officer's note that a source counts a metric in another way from a day on. */
export interface DefinitionRow {
  readonly id: number
  readonly source: string
  readonly metric: Metric
  readonly from: string
  readonly text: string
}

export function listDefinitions(database: Database): DefinitionRow[] {
  return database
    .select()
    .from(metricDefinitions)
    .orderBy(metricDefinitions.source, metricDefinitions.metric, metricDefinitions.from)
    .all()
}

export function insertDefinition(database: Database, note: Omit<DefinitionRow, 'id'>): DefinitionRow {
  return database.insert(metricDefinitions).values(note).returning().get()
}

export function deleteDefinition(database: Database, id: number): void {
  database.delete(metricDefinitions).where(eq(metricDefinitions.id, id)).run()
}

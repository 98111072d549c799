import { and, desc, eq } from 'drizzle-orm'
import type { CountyCode, MunicipalityCode, PlaceAnswerId } from '../../shared/contract/scalars.ts'
import type { PlaceAnswer, PlaceMeaning } from '../../shared/reach/placeAnswer.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'
import { placeAnswers } from './schema.ts'

type StoredAnswer = typeof placeAnswers.$inferSelect

/** The latest first. */
export function listPlaceAnswers(database: Database): PlaceAnswer[] {
  return database.select().from(placeAnswers).orderBy(desc(placeAnswers.id)).all().map(toAnswer)
}

/** What has been answered about a text, whoever says it; texts that differ by case or accents only are one. */
export function answersAbout(database: Database, text: string): PlaceAnswer[] {
  return database
    .select()
    .from(placeAnswers)
    .where(eq(placeAnswers.textKey, foldText(text)))
    .all()
    .map(toAnswer)
}

/** undefined where there is no such answer. */
export function readPlaceAnswer(database: Database, id: PlaceAnswerId): PlaceAnswer | undefined {
  const stored = database.select().from(placeAnswers).where(eq(placeAnswers.id, id)).get()
  return stored === undefined ? undefined : toAnswer(stored)
}

/** Keeps an answer; what was answered about the same words of the same source before, it replaces. */
export function writePlaceAnswer(
  database: Database,
  { text, source, means, answeredAt }: Omit<PlaceAnswer, 'id'>,
): PlaceAnswer {
  const textKey = foldText(text)
  const of = source ?? ''
  database
    .delete(placeAnswers)
    .where(and(eq(placeAnswers.textKey, textKey), eq(placeAnswers.source, of)))
    .run()
  const values = { textKey, text, source: of, answeredAt, means: means.kind, ...placeOf(means) }
  return toAnswer(database.insert(placeAnswers).values(values).returning().get())
}

export function deletePlaceAnswer(database: Database, id: PlaceAnswerId): void {
  database.delete(placeAnswers).where(eq(placeAnswers.id, id)).run()
}

function placeOf(means: PlaceMeaning): {
  county: CountyCode | null
  municipality: MunicipalityCode | null
} {
  return {
    county: means.kind === 'county' ? means.county : null,
    municipality: means.kind === 'municipality' ? means.municipality : null,
  }
}

function toAnswer({ id, text, source, answeredAt, ...stored }: StoredAnswer): PlaceAnswer {
  return { id, text, source: source === '' ? null : source, answeredAt, means: meaningOf(stored) }
}

function meaningOf({
  means,
  county,
  municipality,
}: Pick<StoredAnswer, 'means' | 'county' | 'municipality'>): PlaceMeaning {
  if (means === 'county' && county !== null) return { kind: 'county', county }
  if (means === 'municipality' && municipality !== null) return { kind: 'municipality', municipality }
  return { kind: means === 'abroad' ? 'abroad' : 'unknowable' }
}

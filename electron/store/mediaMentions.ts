import { and, desc, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { CountyCode, ImportId, MediaMentionId, PostId } from '../../shared/contract/scalars.ts'
import type { MediaKind } from '../../shared/reach/mediaKind.ts'
import type { MediaMention, MentionContent } from '../../shared/reach/mediaMention.ts'
import type { ReportPeriod } from '../../shared/reach/report.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'
import { imports, mediaMentions } from './schema.ts'

/** Which mentions: what is left out narrows nothing. */
export interface MentionFilter {
  readonly period: ReportPeriod
  readonly kind?: MediaKind | undefined
  /** 'country': those of the whole country, which are in no county by themselves. */
  readonly county?: CountyCode | 'country' | undefined
  /** "2026-11" */
  readonly month?: string | undefined
  /** null: those of no post. */
  readonly postId?: PostId | null | undefined
}

/** The latest first. */
export function listMediaMentions(database: Database, filter: MentionFilter): MediaMention[] {
  return database
    .select(columns)
    .from(mediaMentions)
    .leftJoin(imports, eq(imports.id, mediaMentions.importId))
    .where(isWanted(filter))
    .orderBy(desc(mediaMentions.day), desc(mediaMentions.id))
    .all()
    .map(toMention)
}

/** undefined where there is none, or it is deleted. */
export function readMediaMention(database: Database, id: MediaMentionId): MediaMention | undefined {
  const row = database
    .select(columns)
    .from(mediaMentions)
    .leftJoin(imports, eq(imports.id, mediaMentions.importId))
    .where(and(eq(mediaMentions.id, id), isNull(mediaMentions.deletedAt)))
    .get()
  return row === undefined ? undefined : toMention(row)
}

export function insertMediaMention(
  database: Database,
  content: MentionContent,
  enteredAt: string,
): MediaMentionId {
  const values = { ...content, enteredAt }
  return database.insert(mediaMentions).values(values).returning({ id: mediaMentions.id }).get().id
}

/** What is said of it now; the file and row that it came from stay. */
export function updateMediaMention(database: Database, id: MediaMentionId, content: MentionContent): void {
  database.update(mediaMentions).set(content).where(eq(mediaMentions.id, id)).run()
}

/** `at` null takes the deletion back. */
export function setMentionDeleted(database: Database, id: MediaMentionId, at: string | null): void {
  database.update(mediaMentions).set({ deletedAt: at }).where(eq(mediaMentions.id, id)).run()
}

export type MentionGrouping = 'county' | 'kind' | 'month' | 'post'

export interface MentionCount {
  /** A county's code, a kind, a month or a post's id; null: of no post. */
  readonly key: string | null
  readonly mentions: number
}

/** By county a mention counts in each where it was seen, and one of the whole country in none: what they add up to is no total. */
export function countMentionsBy(
  database: Database,
  period: ReportPeriod,
  by: MentionGrouping,
): MentionCount[] {
  const mentions = sql<number>`count(*)`
  if (by === 'county') {
    const key = sql<string>`county.value`
    return database
      .select({ key, mentions })
      .from(mediaMentions)
      .innerJoin(sql`json_each(${mediaMentions.counties}) AS county`, sql`true`)
      .where(isWanted({ period }))
      .groupBy(key)
      .all()
  }
  const key = keys[by]
  return database.select({ key, mentions }).from(mediaMentions).where(isWanted({ period })).groupBy(key).all()
}

/** Each once, wherever it was seen. */
export function countMentions(database: Database, period: ReportPeriod): number {
  const counted = database
    .select({ mentions: sql<number>`count(*)` })
    .from(mediaMentions)
    .where(isWanted({ period }))
    .get()
  return counted?.mentions ?? 0
}

/** How many name an outlet so, whatever their day; capitals and accents make no difference. */
export function countMentionsIn(database: Database, outlet: string): number {
  const wanted = foldText(outlet)
  const named = database
    .select({ outlet: mediaMentions.outlet })
    .from(mediaMentions)
    .where(isNull(mediaMentions.deletedAt))
    .all()
  return named.filter((one) => foldText(one.outlet) === wanted).length
}

/** By kind and county; county null: of the whole country. And by kind alone, where each counts once. */
export function countMentionsByKind(database: Database, period: ReportPeriod) {
  const { kind } = mediaMentions
  const mentions = sql<number>`count(*)`
  const county = sql<CountyCode | null>`county.value`
  return {
    byCounty: database
      .select({ kind, county, mentions })
      .from(mediaMentions)
      .leftJoin(sql`json_each(${mediaMentions.counties}) AS county`, sql`true`)
      .where(isWanted({ period }))
      .groupBy(kind, county)
      .all(),
    once: database
      .select({ kind, mentions })
      .from(mediaMentions)
      .where(isWanted({ period }))
      .groupBy(kind)
      .all(),
  }
}

/** The first and the last day of any; null where there is none. */
export function mentionedSpan(database: Database): { from: string; to: string } | null {
  const span = database
    .select({
      from: sql<string | null>`min(${mediaMentions.day})`,
      to: sql<string | null>`max(${mediaMentions.day})`,
    })
    .from(mediaMentions)
    .where(isNull(mediaMentions.deletedAt))
    .get()
  return span?.from == null || span.to === null ? null : { from: span.from, to: span.to }
}

const keys: Readonly<Record<Exclude<MentionGrouping, 'county'>, SQL<string | null>>> = {
  kind: sql`${mediaMentions.kind}`,
  month: sql`substr(${mediaMentions.day}, 1, 7)`,
  post: sql`cast(${mediaMentions.postId} as text)`,
}

/** media_mentions_day serves this. */
function isWanted({ period, kind, county, month, postId }: MentionFilter): SQL | undefined {
  return and(
    isNull(mediaMentions.deletedAt),
    period.from === null ? undefined : gte(mediaMentions.day, period.from),
    period.to === null ? undefined : lte(mediaMentions.day, period.to),
    kind === undefined ? undefined : eq(mediaMentions.kind, kind),
    county === undefined ? undefined : isSeenIn(county),
    month === undefined ? undefined : eq(keys.month, month),
    postId === undefined
      ? undefined
      : postId === null
        ? isNull(mediaMentions.postId)
        : eq(mediaMentions.postId, postId),
  )
}

function isSeenIn(county: CountyCode | 'country'): SQL {
  if (county === 'country') return sql`json_array_length(${mediaMentions.counties}) = 0`
  return sql`EXISTS (SELECT 1 FROM json_each(${mediaMentions.counties}) seen WHERE seen.value = ${county})`
}

const columns = {
  id: mediaMentions.id,
  outlet: mediaMentions.outlet,
  kind: mediaMentions.kind,
  title: mediaMentions.title,
  programme: mediaMentions.programme,
  day: mediaMentions.day,
  link: mediaMentions.link,
  counties: mediaMentions.counties,
  postId: mediaMentions.postId,
  audience: mediaMentions.audience,
  audienceSource: mediaMentions.audienceSource,
  note: mediaMentions.note,
  importId: mediaMentions.importId,
  fileName: imports.fileName,
  row: mediaMentions.importRow,
  enteredAt: mediaMentions.enteredAt,
}

interface SelectedMention extends Omit<MediaMention, 'origin'> {
  readonly importId: ImportId | null
  readonly fileName: string | null
  readonly row: number | null
}

function toMention({ fileName, row, ...mention }: SelectedMention): MediaMention {
  return { ...mention, origin: fileName === null || row === null ? null : { fileName, row } }
}

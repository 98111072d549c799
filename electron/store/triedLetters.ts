import { and, count, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import type {
  CountyCode,
  DeliveryId,
  MunicipalityCode,
  PublicationId,
} from '../../shared/contract/scalars.ts'
import type { Database } from './database.ts'
import { erasedAddress } from './erasedDelivery.ts'
import { deliveries, posts, publications, renderings } from './schema.ts'

// What the ledger knows of the letters in the built-in outbox. The letters themselves are files (workspace/outboxFiles.ts).

export interface TriedLetter {
  readonly id: DeliveryId
  readonly publicationId: PublicationId
  readonly messageId: string
  readonly email: string
  readonly name: string
  readonly municipality: MunicipalityCode | null
  readonly county: CountyCode | null
  /** Not yet made personal; the post's title where the letter is not kept any more. */
  readonly subject: string
  readonly at: string
}

/** One after the other, the latest first; deliveries_settled knows the order. @param publicationId null: of any */
export function* triedLetters(
  database: Database,
  publicationId: PublicationId | null,
): Generator<TriedLetter> {
  let before: { readonly at: string; readonly id: DeliveryId } | null = null
  for (;;) {
    const older: SQL | undefined =
      before === null
        ? undefined
        : sql`(${deliveries.settledAt}, ${deliveries.id}) < (${before.at}, ${before.id})`
    const ofOne = publicationId === null ? undefined : eq(deliveries.publicationId, publicationId)
    const rows: TriedLetter[] = select(database, and(ofOne, older), atOnce)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce) return
    before = last
  }
}

const atOnce = 200

/** undefined where there is none, or it was no trial. */
export function readTried(database: Database, id: DeliveryId): TriedLetter | undefined {
  return select(database, eq(deliveries.id, id), 1)[0]
}

/** How many letters have been tried, but for those of people who have been erased; deliveries_settled answers most of it. */
export function countTried(database: Database): number {
  const { state, email } = deliveries
  return (
    database
      .select({ rows: count() })
      .from(deliveries)
      .where(and(eq(state, 'tried'), ne(email, erasedAddress)))
      .get()?.rows ?? 0
  )
}

/** The Message-IDs of letters that were tried and are nobody's any more. */
export function erasedTried(database: Database): string[] {
  return database
    .select({ messageId: deliveries.messageId })
    .from(deliveries)
    .where(and(eq(deliveries.state, 'tried'), eq(deliveries.email, erasedAddress)))
    .all()
    .map(({ messageId }) => messageId)
}

function select(database: Database, which: SQL | undefined, most: number): TriedLetter[] {
  return database
    .select({
      ...{ id: deliveries.id, publicationId: deliveries.publicationId, messageId: deliveries.messageId },
      ...{ email: deliveries.email, name: deliveries.name },
      ...{ municipality: deliveries.municipality, county: deliveries.county },
      subject: sql<string>`coalesce(${renderings.subject}, ${posts.title})`,
      at: sql<string>`${deliveries.settledAt}`,
    })
    .from(deliveries)
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(posts, eq(posts.id, publications.postId))
    .leftJoin(renderings, eq(renderings.publicationId, publications.id))
    .where(
      and(
        eq(deliveries.state, 'tried'),
        ne(deliveries.email, erasedAddress),
        gt(deliveries.settledAt, ''),
        which,
      ),
    )
    .orderBy(desc(deliveries.settledAt), desc(deliveries.id))
    .limit(most)
    .all()
}

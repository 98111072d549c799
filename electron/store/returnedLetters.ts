import { and, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { ReturnedKind, ReturnedLetter, ReturnedRow } from '../../shared/contract/reachReturned.ts'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import type { InstantRange } from '../../shared/reach/periodInstants.ts'
import type { Database } from './database.ts'
import { deliveries, inboxMails, posts, publications } from './schema.ts'

/** Letters that came back and letters that were answered, by county; each counts once, whatever came of it. */
export function countReturned(database: Database, range: InstantRange): ReturnedRow[] {
  const once = (kind: ReturnedKind) =>
    sql<number>`count(distinct ${deliveries.id}) filter (where ${isOfKind[kind]})`
  return database
    .select({ county: deliveries.county, bounced: once('bounced'), replied: once('replied') })
    .from(inboxMails)
    .innerJoin(deliveries, eq(deliveries.id, inboxMails.deliveryId))
    .where(cameIn(range))
    .groupBy(deliveries.county)
    .all()
    .filter(({ bounced, replied }) => bounced + replied > 0)
}

/** The letters behind a number, the latest first. @param county null: where it is not known; undefined: all */
export function returnedLetters(
  database: Database,
  range: InstantRange,
  kind: ReturnedKind,
  county: CountyCode | null | undefined,
): ReturnedLetter[] {
  return database
    .select({
      at: sql<string>`max(${inboxMails.at})`,
      email: deliveries.email,
      name: deliveries.name,
      title: posts.title,
      status: inboxMails.status,
    })
    .from(inboxMails)
    .innerJoin(deliveries, eq(deliveries.id, inboxMails.deliveryId))
    .innerJoin(publications, eq(publications.id, deliveries.publicationId))
    .innerJoin(posts, eq(posts.id, publications.postId))
    .where(
      and(
        cameIn(range),
        isOfKind[kind],
        county === undefined
          ? undefined
          : county === null
            ? isNull(deliveries.county)
            : eq(deliveries.county, county),
      ),
    )
    .groupBy(deliveries.id)
    .orderBy(desc(sql`max(${inboxMails.at})`))
    .all()
}

/** A report that was taken back is none; one after which the letter arrived all the same is none either. */
const isOfKind: Readonly<Record<ReturnedKind, SQL>> = {
  bounced: sql`(${inboxMails.kind} = 'bounce' AND ${deliveries.state} = 'bounced')`,
  replied: sql`${inboxMails.kind} = 'reply'`,
}

function cameIn({ from, before }: InstantRange): SQL | undefined {
  return and(
    isNull(inboxMails.takenBackAt),
    from === null ? undefined : gte(inboxMails.at, from),
    before === null ? undefined : lt(inboxMails.at, before),
  )
}

import { and, count, eq, inArray, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { AnswerGroup, DeliveryFilter } from '../../shared/contract/deliveries.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { AnswerClass } from '../../shared/delivery/answerClass.ts'
import type { Delivery, DeliveryState } from '../../shared/delivery/delivery.ts'
import { foldText } from '../../shared/text/foldText.ts'
import type { Database } from './database.ts'
import { deliveryColumns } from './deliveries.ts'
import { deliveries } from './schema.ts'
import { countyOfRow } from './sendingReports.ts'

/** Part of a publication's ledger in the order its rows were made, and how many rows there are of that kind. */
export function pageDeliveries(
  database: Database,
  publicationId: PublicationId,
  filter: DeliveryFilter,
  part: { readonly from: number; readonly count: number },
): { readonly deliveries: Delivery[]; readonly found: number } {
  const which = filterCondition(publicationId, filter)
  // The ids of all that match in one text: how many there are and which are shown from a single look at the rows.
  const matching = database
    .select({ ids: sql<string>`json_group_array(${deliveries.id} ORDER BY ${deliveries.id})` })
    .from(deliveries)
    .where(which)
    .get()
  const ids = JSON.parse(matching?.ids ?? '[]') as number[]
  const shown = JSON.stringify(ids.slice(part.from, part.from + part.count))
  const rows = database
    .select(deliveryColumns)
    .from(deliveries)
    .where(sql`${deliveries.id} IN (SELECT value FROM json_each(${shown}))`)
    .orderBy(deliveries.id)
    .all()
  return { deliveries: rows, found: ids.length }
}

/** States in which a server has said, or not said, something that somebody may have to act upon. */
const unhappy: DeliveryState[] = ['rejected', 'deferred', 'bounced', 'in-doubt']

/** The answers of a publication that was refused, put off or left in doubt, grouped by what they come down to. */
export function answerGroups(database: Database, publicationId: PublicationId): AnswerGroup[] {
  const answer = sql<AnswerClass>`answer_class(${deliveries.response})`
  return database
    .select({
      answer,
      state: deliveries.state,
      count: count(),
      example: sql<string>`coalesce(min(${deliveries.response}), '')`,
    })
    .from(deliveries)
    .where(and(eq(deliveries.publicationId, publicationId), inArray(deliveries.state, unhappy)))
    .groupBy(answer, deliveries.state)
    .orderBy(sql`count(*) DESC`, answer)
    .all()
}

function filterCondition(publicationId: PublicationId, filter: DeliveryFilter): SQL | undefined {
  const { states, search, answer, county, municipality } = filter
  return and(
    eq(deliveries.publicationId, publicationId),
    states.length === 0 ? undefined : inArray(deliveries.state, states),
    answer === null ? undefined : sql`answer_class(${deliveries.response}) = ${answer}`,
    county === null ? undefined : county === 'none' ? isNull(countyOfRow) : eq(countyOfRow, county),
    municipality === null
      ? undefined
      : municipality === 'none'
        ? isNull(deliveries.municipality)
        : eq(deliveries.municipality, municipality),
    searchCondition(search),
  )
}

/** Folding is a call out of SQLite for every row: it is spared where there is nothing to fold. */
function searchCondition(search: string): SQL | undefined {
  const sought = foldText(search)
  if (sought === '') return undefined
  const pattern = `%${sought.replace(/[\\%_]/g, '\\$&')}%`
  const folded = (text: SQLWrapper) =>
    sql`iif(${text} GLOB '*[^ -~]*', fold(${text}), ${text}) LIKE ${pattern} ESCAPE '\\'`
  return sql`(${folded(deliveries.email)} OR ${folded(deliveries.name)})`
}

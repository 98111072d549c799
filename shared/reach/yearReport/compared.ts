import type { TFunction } from 'i18next'
import { troubleRecord } from '../../errors/troubleRecord.ts'
import { describeError } from '../../i18n/describeError.ts'
import type { PeopleBounds } from '../peopleBounds.ts'
import type { ComparedRow, ReachComparison } from '../reachComparison.ts'
import { formatPeriod, measureName } from '../reachTexts.ts'
import {
  bounds,
  note,
  number,
  numberColumn,
  paragraph,
  type ReportBlock,
  type ReportCell,
  type ReportLine,
  type ReportSection,
  type ReportTable,
  text,
  wordsColumn,
} from './document.ts'

/**
 * Another period beside this one: contact occasions per county, and each metric in all. Numbers that do not count the same stand beside
 * each other without a difference, and why is said under the tables with what it holds for; null where nothing is compared.
 */
export function comparedSection(
  compared: readonly ReachComparison[] | null,
  t: TFunction,
): ReportSection | null {
  const [occasions, ...each] = compared ?? []
  if (occasions === undefined) return null
  const { rows, unknown, total, against } = occasions
  const measured = each.filter((one) => one.total.value !== null || one.total.before !== null)
  const inAll = measured.map((one): ComparedRow => {
    return { ...one.total, key: one.metric ?? '', label: measureName(one.metric ?? 'total', t) }
  })
  return {
    id: 'compared',
    heading: t('reachOut.compared', { period: formatPeriod(against, t) }),
    blocks: [
      comparedTable(
        { name: measureName('total', t), first: t('reach.by.county') },
        occasions,
        [
          ...rows.map((row) => comparedLine(row, 'row', t)),
          ...[comparedLine(unknown, 'unknown', t), comparedLine(total, 'total', t)],
        ],
        t,
      ),
      ...reasonBlocks([...rows, unknown, total], t),
      paragraph(t('reachOut.comparedMetrics')),
      comparedTable(
        { name: t('reachOut.comparedMetrics'), first: t('reach.report.metric') },
        occasions,
        inAll.map((row) => comparedLine(row, 'row', t)),
        t,
      ),
      ...reasonBlocks(inAll, t),
      note(t('reachOut.comparedNote')),
    ],
  }
}

function comparedTable(
  { name, first }: { readonly name: string; readonly first: string },
  { period, against }: ReachComparison,
  rows: readonly ReportLine[],
  t: TFunction,
): ReportTable {
  return {
    ...{ kind: 'table', name, rows },
    columns: [
      ...[wordsColumn(first), numberColumn(formatPeriod(period, t)), numberColumn(formatPeriod(against, t))],
      ...[numberColumn(t('reachOut.difference')), numberColumn(t('reachOut.perCent'))],
    ],
  }
}

function comparedLine(row: ComparedRow, kind: ReportLine['kind'], t: TFunction): ReportLine {
  const { label, value, before, people, difference, perCent, refused } = row
  const notCompared: ReportCell = text(t('reachView.compare.notCompared'))
  return {
    kind,
    cells: [
      text(label),
      ...[peopleOrNumber(people?.value, value), peopleOrNumber(people?.before, before)],
      refused === null ? number(difference, 'change') : notCompared,
      refused === null ? number(perCent, 'per-cent') : notCompared,
    ],
  }
}

function peopleOrNumber(people: PeopleBounds | null | undefined, value: number | null): ReportCell {
  return people == null ? number(value) : bounds(people)
}

/** Each reason once, with the lines that it holds for. */
function reasonBlocks(rows: readonly ComparedRow[], t: TFunction): ReportBlock[] {
  const refused = rows.flatMap(({ label, refused: why }) =>
    why === null ? [] : [{ label, reason: describeError(troubleRecord(why), t).message }],
  )
  const items = [...Map.groupBy(refused, ({ reason }) => reason)].map(([reason, lines]) =>
    t('reachOut.notCompared', { lines: lines.map(({ label }) => label).join(', '), reason }),
  )
  return items.length === 0 ? [] : [note(t('reachOut.notComparedWhy')), { kind: 'list', items }]
}

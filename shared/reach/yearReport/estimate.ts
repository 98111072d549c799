import type { TFunction } from 'i18next'
import { inhabitantsOrigin } from '../inhabitantsTexts.ts'
import { formatReach } from '../reachTexts.ts'
import { estimatedValues, estimateOf } from '../spreadUnknown.ts'
import { number, numberColumn, paragraph, type ReportSection, text, wordsColumn } from './document.ts'
import type { YearFacts } from './facts.ts'
import { mapPicture } from './mapPicture.ts'

/**
 * What the counties would have, were the unknown spread by their inhabitants: beside what was measured, hatched, and called an estimate
 * wherever it stands. null where nobody asked for it.
 */
export function estimateSection(facts: YearFacts, t: TFunction): ReportSection | null {
  const { estimated } = facts
  if (estimated === null) return null
  const heading = t('reachOut.estimate.heading')
  const origin = inhabitantsOrigin(estimated, t)
  const rows = estimated.rows.filter((row) => estimateOf(row, 'total') !== undefined)
  if (rows.length === 0 || origin === undefined)
    return { id: 'estimate', heading, blocks: [paragraph(t('reachOut.estimate.nothing'))] }
  return {
    id: 'estimate',
    heading,
    blocks: [
      paragraph(t('reachOut.estimate.why', { number: formatReach(estimated.unknown.total, t), origin })),
      mapPicture(
        { ...facts, report: estimated },
        { name: t('reachOut.estimate.map'), ids: 'estimate', ...estimatedValues(estimated, 'total') },
        t,
      ),
      {
        kind: 'table',
        name: heading,
        columns: [
          wordsColumn(t('reach.by.county')),
          numberColumn(t('reachOut.estimate.measured')),
          numberColumn(t('reachOut.estimate.estimated')),
          numberColumn(t('reachOut.estimate.perThousand')),
        ],
        rows: rows.map((row) => ({
          kind: 'row',
          cells: [
            ...[text(row.label), number(row.total), number(estimateOf(row, 'total'))],
            number(estimateOf(row, 'perThousand'), 'rate'),
          ],
        })),
      },
    ],
  }
}

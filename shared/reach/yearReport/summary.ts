import type { TFunction } from 'i18next'
import { formatCoverage, formatPeople, formatReach } from '../reachTexts.ts'
import { type KeyNumber, paragraph, type ReportBlock, type ReportSection } from './document.ts'
import type { YearFacts } from './facts.ts'

/** The period's numbers at a glance, and what they leave out. */
export function summarySection({ report, members }: YearFacts, t: TFunction): ReportSection {
  const { coverage, total, unknown } = report
  const numbers: KeyNumber[] = [
    { name: t('reach.contacts'), value: formatReach(total.total, t), note: t('reachOut.occasions') },
  ]
  if (total.people !== null) {
    const value = formatPeople(total.people, t)
    const isOne = total.people.atLeast === total.people.atMost
    numbers.push({ name: t('reach.metric.people'), value, note: isOne ? '' : t('reachOut.people') })
  }
  if (coverage.aimed > 0)
    numbers.push({ name: t('reach.coverageLabel'), value: formatCoverage(coverage, t), note: '' })
  if ((unknown.total ?? 0) > 0)
    numbers.push({ name: unknown.label, value: formatReach(unknown.total, t), note: t('reachOut.notSpread') })
  const missing = report.rows
    .filter((row) => coverage.missingCounties.some((code) => code === row.key))
    .map((row) => row.label)
  const blocks: ReportBlock[] = [{ kind: 'key-numbers', numbers }]
  if (missing.length > 0) blocks.push(paragraph(t('reach.coverageMissing', { counties: missing.join(', ') })))
  if (members !== null) blocks.push(paragraph(members))
  return { id: 'summary', heading: t('reach.screen.summary'), blocks }
}

import type { TFunction } from 'i18next'
import type { ErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { stateKey } from '../../shared/schedule/stateKey.ts'
import { formatTable } from './table.ts'

const columns = ['id', 'title', 'channel', 'when', 'state', 'sent'] as const

/** Publications as a table, and under it what stands in the way of each. */
export function publicationTable(publications: readonly Publication[], t: TFunction): string {
  const heading = columns.map((name) => t(`sending.cli.column.${name}`))
  const rows = publications.map((publication) => [
    String(publication.id),
    publication.postTitle,
    publication.channelName,
    whenText(publication),
    t(stateKey(publication)),
    publication.channelKind === 'email' ? sentText(publication, t) : '',
  ])
  const troubles = publications.flatMap((publication) => troubleText(publication, t) ?? [])
  const trials = publications.flatMap(({ id, trial }) => (trial ? [t('outbox.cli.told', { id })] : []))
  return [formatTable([heading, ...rows]), ...troubles, ...trials].join('\n')
}

/** "2026-12-18 09:00 Europe/Stockholm", as it was meant. */
export function whenText({ wallTime, zone }: Publication): string {
  return `${wallTime.slice(0, 16).replace('T', ' ')} ${zone}`
}

/** How many of those who may be contacted have had the letter. */
export function sentOf({ counts }: Publication): { readonly sent: number; readonly total: number } {
  const { suppressed, ...contacted } = counts
  return { sent: counts.sent, total: Object.values(contacted).reduce((sum, rows) => sum + rows, 0) }
}

/** What is wrong and what to do about it, on two lines; undefined where nothing is. */
export function troubleText({ id, trouble }: Publication, t: TFunction): string | undefined {
  if (trouble === null) return undefined
  const { message, remedy } = describeError(trouble as ErrorRecord, t)
  return `${id}: ${message}\n${t('common.remedy', { remedy })}`
}

function sentText(publication: Publication, t: TFunction): string {
  if (publication.trial) return t('outbox.cli.tried', { count: publication.counts.tried })
  const { sent, total } = sentOf(publication)
  return `${sent}/${total}`
}

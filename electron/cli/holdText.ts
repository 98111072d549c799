import type { TFunction } from 'i18next'
import type { Hold, LookedInSent } from '../../shared/archive/hold.ts'
import { troubleRecord } from '../../shared/errors/troubleRecord.ts'
import { describeError } from '../../shared/i18n/describeError.ts'
import { formatTable } from './table.ts'

const columns = ['id', 'title', 'state', 'taken', 'inDoubt', 'wouldGoAgain'] as const

/** Why nothing is sent, and what has gone that the database does not know, for a terminal. */
export function holdText({ reasons, last, publications }: Hold, t: TFunction): string {
  const why = reasons.map((reason) => t(`archive.hold.reason.${reason}`, last))
  if (publications.length === 0) return why.join('\n')
  const heading = columns.map((name) => t(`archive.hold.column.${name}`))
  const rows = publications.map(({ id, title, state, taken, inDoubt, wouldGoAgain }) => [
    String(id),
    title ?? '–',
    state === null ? t('archive.hold.unknown') : t(`sending.state.${state}`),
    String(taken),
    String(inDoubt),
    wouldGoAgain === null ? '–' : String(wouldGoAgain),
  ])
  return [...why, '', formatTable([heading, ...rows])].join('\n')
}

/** What the mailboxes answered, a line each. */
export function lookedLines({ mailboxes, failed, found }: LookedInSent, t: TFunction): string[] {
  return [
    ...mailboxes.map((mailbox) => t('archive.hold.sent.read', { ...mailbox })),
    ...failed.map(({ name, trouble }) => {
      const { message, remedy } = describeError(troubleRecord(trouble), t)
      return `${name}: ${message}\n${t('common.remedy', { remedy })}`
    }),
    t('archive.hold.sent.found', { count: found }),
  ]
}

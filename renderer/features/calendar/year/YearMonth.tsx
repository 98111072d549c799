import { Table, Text, Title } from '@mantine/core'
import { IconArrowForward, IconExclamationCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { Link } from 'wouter'
import { conflictTexts } from '../../../../shared/calendar/conflictText.ts'
import type { PlannedTime } from '../../../../shared/contract/dryRun.ts'
import { dayText, timeOfDay } from '../../../ui/moments.ts'
import { publicationPath } from '../../sending/publication/publicationViews.ts'
import { monthText, shortDayText, weekdayText } from '../calendarTexts.ts'
import classes from './YearMonth.module.css'

interface YearMonthProps {
  /** "2026-12" */
  readonly month: string
  readonly times: readonly PlannedTime[]
}

/** A month's times, each with what speaks against it. */
export function YearMonth({ month, times }: YearMonthProps) {
  const { t } = useTranslation()
  const id = `month-${month}`
  return (
    <section className={classes.month} aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb={4}>
        {monthText(Temporal.PlainDate.from(`${month}-01`))}
      </Title>
      <Table className={classes.table} aria-labelledby={id} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.day}>{t('planning.dryRun.column.day')}</Table.Th>
            <Table.Th className={classes.week}>{t('planning.dryRun.column.week')}</Table.Th>
            <Table.Th className={classes.time}>{t('planning.dryRun.column.time')}</Table.Th>
            <Table.Th>{t('planning.dryRun.column.title')}</Table.Th>
            <Table.Th className={classes.where}>{t('planning.dryRun.column.channel')}</Table.Th>
            <Table.Th className={classes.warnings}>{t('planning.dryRun.column.warnings')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {times.map((time) => (
            <TimeRow key={`${time.id} ${time.dueAt}`} time={time} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function TimeRow({ time }: { readonly time: PlannedTime }) {
  const { t } = useTranslation()
  const wall = Temporal.PlainDateTime.from(time.wallTime)
  const { id, postTitle, channelName, channelKind, segmentName, comesBack, recurrence, movedFrom } = time
  const texts = conflictTexts(time, t)
  const to = channelKind === 'email' ? [segmentName ?? t('planning.dryRun.everybody')] : []
  return (
    <Table.Tr data-warned={texts.length > 0 || undefined}>
      <Table.Td>
        {weekdayText(wall.toPlainDate(), 'short')} {shortDayText(wall.toPlainDate())}
      </Table.Td>
      <Table.Td>{time.week}</Table.Td>
      <Table.Td>{timeOfDay(wall.toPlainTime())}</Table.Td>
      <Table.Td>
        <Link href={publicationPath(id)} className={classes.title}>
          {postTitle === '' ? t('compose.untitled') : postTitle}
        </Link>
        {(comesBack || recurrence !== null) && (
          <Text size="xs" c="dimmed">
            {t('calendar.year.comesBack')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {channelName}
        {to.length > 0 && (
          <Text size="xs" c="dimmed">
            {to.join()}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <ul className={classes.considered}>
          {texts.map((text) => (
            <li key={text}>
              <IconExclamationCircle size={16} stroke={1.6} aria-hidden />
              <span>{text}</span>
            </li>
          ))}
          {movedFrom !== null && (
            <li>
              <IconArrowForward size={16} stroke={1.6} aria-hidden />
              <span>{t('planning.dryRun.moved', { day: dayText(Temporal.PlainDate.from(movedFrom)) })}</span>
            </li>
          )}
        </ul>
      </Table.Td>
    </Table.Tr>
  )
}

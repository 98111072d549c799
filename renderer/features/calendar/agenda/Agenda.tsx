import { Badge, Button, Group, Text, Title } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { IconArrowsMove, IconCalendarPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { Link } from 'wouter'
import type { CalendarDay, ShownPoint } from '../../../../shared/calendar/calendarDay.ts'
import { Nothing } from '../../../ui/Nothing.tsx'
import { publicationPath } from '../../sending/publication/publicationViews.ts'
import { useCalendar } from '../calendarContext.ts'
import { longDayText, minutesText, stateText, titleText, weekOf } from '../calendarTexts.ts'
import { hueStyle } from '../channelHues.ts'
import { channelIcon } from '../channelIcon.ts'
import { dayNote } from '../dayNote.ts'
import { ItemMarks } from '../item/ItemMarks.tsx'
import { type ItemsByDay, isMovable, type PlacedItem } from '../placedItems.ts'
import classes from './Agenda.module.css'

interface AgendaProps {
  /** Days with something in them are listed. */
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly points: readonly ShownPoint[]
  readonly items: ItemsByDay
  readonly today: string
  /** The last day that has been looked at. */
  readonly until: Temporal.PlainDate
  /** More has been asked for, and is not there yet. */
  readonly isAsking: boolean
  /** The days after the last that has something are so many that one goes on by oneself no more. */
  readonly isQuiet: boolean
  readonly onEarlier: () => void
  readonly onLater: () => void
}

/** Day after day, those alone on which something is published: as far as one cares to go. */
export function Agenda(props: AgendaProps) {
  const { days, points, items, today, until, isAsking, isQuiet, onEarlier, onLater } = props
  const { t } = useTranslation()
  const { plan } = useCalendar()
  const { ref: end, entry } = useIntersection({ rootMargin: '300px' })
  const isAtEnd = entry?.isIntersecting === true
  useEffect(() => {
    if (isAtEnd && !isAsking && !isQuiet) onLater()
  }, [isAtEnd, isAsking, isQuiet, onLater])
  const listed = [...items.keys()].toSorted()
  return (
    <>
      <Button size="xs" variant="subtle" mb="xs" onClick={onEarlier}>
        {t('calendar.agenda.earlier')}
      </Button>
      {listed.length === 0 && isQuiet && (
        <Nothing icon={IconCalendarPlus} title={t('calendar.empty.title')} text={t('calendar.empty.text')}>
          <Button onClick={() => plan(today)}>{t('calendar.plan')}</Button>
        </Nothing>
      )}
      {listed.map((date) => {
        const day = Temporal.PlainDate.from(date)
        const about = days.get(date)
        const notes = [
          dayNote(about, t),
          ...points.filter(({ from, to }) => from <= date && date <= to).map(({ name }) => name),
        ]
        return (
          <section key={date} className={classes.day} aria-labelledby={`day-${date}`}>
            <header className={classes.head} data-kind={about?.kind} data-today={date === today || undefined}>
              <Title order={3} id={`day-${date}`} className={classes.date}>
                {longDayText(day)}
              </Title>
              <span className={classes.note}>
                {[
                  t('calendar.weekShort', { week: weekOf(day) }),
                  ...notes.filter((note) => note !== ''),
                ].join(' · ')}
              </span>
            </header>
            <ul className={classes.items}>
              {(items.get(date) ?? []).map((placed) => (
                <AgendaRow key={placed.key} placed={placed} />
              ))}
            </ul>
          </section>
        )
      })}
      <Group ref={end} justify="space-between" mt="md" mih={36}>
        <Text size="sm" c="dimmed">
          {isQuiet && listed.length > 0 && t('calendar.agenda.end', { day: longDayText(until) })}
        </Text>
        {isQuiet && (
          <Button size="xs" variant="subtle" loading={isAsking} onClick={onLater}>
            {t('calendar.agenda.later')}
          </Button>
        )}
      </Group>
    </>
  )
}

function AgendaRow({ placed }: { readonly placed: PlacedItem }) {
  const { t } = useTranslation()
  const { hues, considered, askToMove } = useCalendar()
  const { item } = placed
  const Mark = channelIcon(item.channelKind, item.network)
  const segment = item.channelKind === 'email' ? [item.segmentName ?? t('sending.everybody')] : []
  const texts = considered.get(placed.key)?.texts ?? []
  const needsYou = placed.kind === 'planned' && placed.item.needsOfficer
  return (
    <li className={classes.item} data-kind={placed.kind} style={hueStyle(hues, item.channelId)}>
      <span className={classes.time}>{minutesText(placed.minutes)}</span>
      <Mark size={18} stroke={1.6} aria-hidden className={classes.mark} />
      <span className={classes.what}>
        <Link href={publicationPath(item.id)} className={classes.title} data-item={placed.key}>
          {titleText(placed, t)}
        </Link>
        <Text component="span" size="xs" c="dimmed" truncate>
          {[item.channelName, ...segment].join(' · ')}
        </Text>
        {texts.length > 0 && (
          <Text component="span" size="xs">
            {t('calendar.conflicts.told', { texts: texts.join('; ') })}
          </Text>
        )}
      </span>
      <span className={classes.marks}>
        <ItemMarks placed={placed} />
      </span>
      <Badge variant="light" color={needsYou ? 'orange' : placed.kind === 'coming' ? 'gray' : 'pine'}>
        {stateText(placed, t)}
      </Badge>
      {isMovable(placed) ? (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowsMove size={14} stroke={1.6} aria-hidden />}
          onClick={() => askToMove(placed)}
        >
          {t('calendar.item.move')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  )
}

import { ActionIcon, Button, Group, Popover, SegmentedControl, Title, UnstyledButton } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { useLocation } from 'wouter'
import classes from './CalendarToolbar.module.css'
import { type CalendarView, calendarViews, queuePath } from './calendarPath.ts'
import { steppedBy } from './calendarSpan.ts'
import { shownText } from './calendarTexts.ts'

interface CalendarToolbarProps {
  readonly view: CalendarView
  readonly day: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly onGo: (view: CalendarView, day: Temporal.PlainDate) => void
  /** Between the days and the views. */
  readonly children?: ReactNode
}

/** What is shown, the ways to the days before and after, and how it is seen. */
export function CalendarToolbar({ view, day, today, onGo, children }: CalendarToolbarProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [isChoosing, setChoosing] = useState(false)
  const shown = shownText(view, day, t)
  return (
    <Group justify="space-between" gap="sm" mb="sm">
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" size="sm" onClick={() => onGo(view, today)}>
          {t('calendar.today')}
        </Button>
        <ActionIcon.Group>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t(`calendar.previous.${view}`)}
            onClick={() => onGo(view, steppedBy(view, day, -1))}
          >
            <IconChevronLeft size={18} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t(`calendar.next.${view}`)}
            onClick={() => onGo(view, steppedBy(view, day, 1))}
          >
            <IconChevronRight size={18} stroke={1.6} />
          </ActionIcon>
        </ActionIcon.Group>
        <Popover
          opened={isChoosing}
          onChange={setChoosing}
          trapFocus
          returnFocus
          position="bottom-start"
          shadow="md"
        >
          <Popover.Target>
            <UnstyledButton
              className={classes.shown}
              aria-label={t('calendar.jump', { shown })}
              onClick={() => setChoosing(!isChoosing)}
            >
              <Title order={2} size="h4">
                {shown}
              </Title>
              <IconChevronDown size={16} stroke={1.6} aria-hidden data-no-print />
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              withWeekNumbers
              defaultDate={day.toString()}
              value={day.toString()}
              ariaLabels={{
                previousMonth: t('calendar.previous.month'),
                nextMonth: t('calendar.next.month'),
              }}
              onChange={(chosen) => {
                if (chosen === null) return
                setChoosing(false)
                onGo(view, Temporal.PlainDate.from(chosen))
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </Group>
      <Group gap="xs">
        {children}
        <SegmentedControl
          aria-label={t('calendar.view.label')}
          data={[...calendarViews, 'queue' as const].map((value) => ({
            value,
            label: t(`calendar.view.${value}`),
          }))}
          value={view}
          onChange={(to) => (to === 'queue' ? go(queuePath) : onGo(to, day))}
        />
      </Group>
    </Group>
  )
}

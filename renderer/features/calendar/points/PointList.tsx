import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil, IconPlus, IconSchool, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { ShownPoint } from '../../../../shared/calendar/calendarDay.ts'
import { calendarLayers } from '../../../../shared/calendar/calendarPoint.ts'
import type { SavedPoint } from '../../../../shared/contract/calendarPoints.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import classes from './PointList.module.css'
import { contentOf, daysText } from './pointTexts.ts'

interface PointListProps {
  /** null: a new one. */
  readonly onPoint: (point: SavedPoint | null) => void
  readonly onBreaks: () => void
}

/** The fixed points and the school breaks that there are, each of which can be changed or taken out. */
export function PointList({ onPoint, onBreaks }: PointListProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useAsk('calendarPoints.list', {})
  const points = data?.points ?? []
  const today = Temporal.Now.plainDateISO()
  const ahead = useAsk('calendar.days', {
    from: today.toString(),
    to: today.add({ years: 1 }).toString(),
  }).data
  const nextOf = ({ id }: SavedPoint) => ahead?.points.find((point) => point.id === id)
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t('calendar.points.text')}
      </Text>
      {calendarLayers.map((layer) => {
        const its = points.filter((point) => point.layer === layer)
        return (
          <section key={layer} aria-labelledby={`points-${layer}`}>
            <Title order={3} size="h5" id={`points-${layer}`}>
              {t(`calendar.points.${layer}`)}
            </Title>
            {its.length === 0 && data !== undefined && (
              <Text size="sm" c="dimmed" mt={4}>
                {t(layer === 'own' ? 'calendar.points.none' : 'calendar.points.noSchool')}
              </Text>
            )}
            <ul className={classes.list}>
              {its.map((point) => (
                <PointRow key={point.id} point={point} next={nextOf(point)} onChange={() => onPoint(point)} />
              ))}
            </ul>
          </section>
        )
      })}
      <Group gap="sm">
        <Button
          data-autofocus
          leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
          onClick={() => onPoint(null)}
        >
          {t('calendar.points.add')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconSchool size={18} stroke={1.6} aria-hidden />}
          onClick={onBreaks}
        >
          {t('calendar.points.breaks')}
        </Button>
      </Group>
    </Stack>
  )
}

interface PointRowProps {
  readonly point: SavedPoint
  /** In the coming year; undefined where it does not come then, or that is not known yet. */
  readonly next: ShownPoint | undefined
  readonly onChange: () => void
}

function PointRow({ point, next, onChange }: PointRowProps) {
  const { t } = useTranslation()
  const save = useDo('calendarPoints.save')
  const remove = useDo('calendarPoints.remove', {
    onSuccess: (removed) =>
      offerUndo(t('calendar.points.removed', { name: removed.name }), () =>
        save.mutate({ id: null, content: contentOf(removed) }),
      ),
  })
  const { name, note, yearly } = point
  const told = [daysText(next ?? point), t(`calendar.points.everyYear.${yearly}`)].filter(
    (text) => text !== '',
  )
  return (
    <li className={classes.point}>
      <div>
        <Text size="sm" fw={600} truncate>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {told.join(' · ')}
        </Text>
        {note !== '' && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            {note}
          </Text>
        )}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('calendar.points.change', { name })}
        onClick={onChange}
      >
        <IconPencil size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('calendar.points.remove', { name })}
        onClick={() => remove.mutate({ id: point.id })}
      >
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </li>
  )
}

import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconFileImport, IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { ReportPeriod } from '../../../../shared/reach/report.ts'
import { useCommands } from '../../../app/commands.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { reachViewPath } from '../reachViews.ts'
import { EventDialog } from './EventDialog.tsx'
import { EventImportDialog } from './EventImportDialog.tsx'
import { EventTable } from './EventTable.tsx'

interface EventsViewProps {
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  /** The number of an event that the address opens. */
  readonly opened: string | undefined
}

/** The events that the organisation held: how many came, and from where. */
export function EventsView({ period, geo, opened }: EventsViewProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const headingId = useId()
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null)
  const list = useAsk('events.list', { period }, { placeholderData: keepPreviousData })
  const add = () => setDialog('add')
  useCommands([
    {
      id: 'events.add',
      group: 'list',
      label: t('events.add'),
      icon: IconUsersGroup,
      keywords: ['deltagare', 'möte', 'mässa', 'träff', 'participants', 'meeting', 'fair'],
      run: add,
    },
    {
      id: 'events.import',
      group: 'list',
      label: t('events.import.title'),
      icon: IconFileImport,
      keywords: ['deltagare', 'läs in', 'csv', 'excel', 'participants', 'import'],
      run: () => setDialog('import'),
    },
  ])
  const buttons = (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden />}
        onClick={() => setDialog('import')}
      >
        {t('events.import.button')}
      </Button>
      <Button leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />} onClick={add}>
        {t('events.add')}
      </Button>
    </>
  )
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <SkeletonTable rows={6} />
  const { events, span } = list.data
  const found = events.find(({ id }) => String(id) === opened)
  return (
    <>
      {span === null ? (
        <Nothing icon={IconUsersGroup} title={t('events.empty.title')} text={t('events.empty.text')}>
          {buttons}
        </Nothing>
      ) : (
        <Stack gap="md">
          <Group justify="space-between" align="flex-start">
            {/* It gets narrower before the buttons go below it. */}
            <div style={{ flex: '1 1 320px' }}>
              <Title order={2} size="h5" id={headingId}>
                {t('events.title')}
              </Title>
              <Text size="sm" c="dimmed" maw="72ch">
                {t('events.text')}
              </Text>
            </div>
            <Group gap="sm" wrap="nowrap">
              {buttons}
            </Group>
          </Group>
          {events.length === 0 ? (
            <Text c="dimmed">{t('events.nothing')}</Text>
          ) : (
            <EventTable events={events} geo={geo} labelledBy={headingId} />
          )}
        </Stack>
      )}
      {dialog === 'add' && <EventDialog event={null} geo={geo} onClose={() => setDialog(null)} />}
      {found !== undefined && (
        <EventDialog
          key={found.id}
          event={found}
          geo={geo}
          onClose={() => go(reachViewPath('events'), { replace: true })}
        />
      )}
      {dialog === 'import' && <EventImportDialog geo={geo} onClose={() => setDialog(null)} />}
    </>
  )
}

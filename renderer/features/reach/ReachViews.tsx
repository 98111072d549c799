import { Button, Group, Tabs } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import { useLocation } from 'wouter'
import type { GeoRegistry } from '../../../shared/geo/registry.ts'
import type { PeriodChoice } from '../../../shared/reach/periodChoice.ts'
import { type ReachView, reachViews } from '../../../shared/reach/reachViews.ts'
import type { ReachReport, ReportPeriod } from '../../../shared/reach/report.ts'
import { useCommands } from '../../app/commands.ts'
import { ChannelsView } from './channels/ChannelsView.tsx'
import { CompareView } from './compare/CompareView.tsx'
import { CoverageView } from './coverage/CoverageView.tsx'
import { EventsView } from './events/EventsView.tsx'
import { MediaView } from './media/MediaView.tsx'
import { OpenedNumber } from './OpenedNumber.tsx'
import { PlacesCard } from './places/PlacesCard.tsx'
import { Presenter } from './presenter/Presenter.tsx'
import { ReachOverview } from './ReachOverview.tsx'
import { ReachSummary } from './ReachSummary.tsx'
import classes from './ReachViews.module.css'
import { reachViewPath } from './reachViews.ts'
import { SeriesView } from './series/SeriesView.tsx'
import type { OpenNumber, ShownNumber } from './shownNumber.ts'

interface ReachViewsProps {
  readonly view: ReachView
  /** How the period was chosen: it stays when another view is chosen. */
  readonly choice: PeriodChoice
  /** The mention or event that the address opens. */
  readonly row: string | undefined
  /** By county. */
  readonly report: ReachReport
  readonly period: ReportPeriod
  readonly geo: GeoRegistry
  readonly topology: Topology
  /** Chooses the period. */
  readonly picker: ReactNode
}

/** The period's few numbers, and under tabs the views of it; any number of any view opens to its rows. */
export function ReachViews({ view, choice, row, report, period, geo, topology, picker }: ReachViewsProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [opened, setOpened] = useState<{ number: ShownNumber; period: ReportPeriod } | null>(null)
  const [presents, setPresents] = useState(false)
  const open: OpenNumber = (number, days = period) => setOpened({ number, period: days })
  useCommands([
    {
      id: 'reach.present',
      group: 'list',
      label: t('reachView.presenter.open'),
      icon: IconPresentation,
      keywords: ['visa', 'presentera', 'helskärm', 'present', 'full screen'],
      run: () => setPresents(true),
    },
  ])
  return (
    <>
      <div className={classes.top}>
        <ReachSummary report={report} onOpen={open} />
        <Group align="flex-end" gap="sm">
          {picker}
          <Button
            variant="subtle"
            leftSection={<IconPresentation size={18} stroke={1.6} />}
            onClick={() => setPresents(true)}
          >
            {t('reachView.presenter.open')}
          </Button>
        </Group>
      </div>
      <PlacesCard geo={geo} />
      <Tabs value={view} onChange={(name) => go(reachViewPath(name, choice))} keepMounted={false}>
        <Tabs.List mb="lg" aria-label={t('reachView.views.label')}>
          {reachViews.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`reachView.views.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="map">
          <ReachOverview report={report} period={period} geo={geo} topology={topology} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="time">
          <SeriesView report={report} period={period} geo={geo} />
        </Tabs.Panel>
        <Tabs.Panel value="compare">
          <CompareView report={report} period={period} geo={geo} topology={topology} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="channels">
          <ChannelsView report={report} period={period} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="media">
          <MediaView period={period} geo={geo} opened={row} />
        </Tabs.Panel>
        <Tabs.Panel value="coverage">
          <CoverageView period={period} geo={geo} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="events">
          <EventsView period={period} geo={geo} opened={row} />
        </Tabs.Panel>
      </Tabs>
      {presents && (
        <Presenter
          report={report}
          geo={geo}
          topology={topology}
          onOpen={open}
          onClose={() => setPresents(false)}
        />
      )}
      {opened !== null && <OpenedNumber {...opened} onClose={() => setOpened(null)} />}
    </>
  )
}

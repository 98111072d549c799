import { Button } from '@mantine/core'
import { IconFileImport, IconPlus, IconRulerMeasure } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { useLocation, useParams } from 'wouter'
import { periodName, periodNamed } from '../../../shared/reach/periodChoice.ts'
import { useCommands } from '../../app/commands.ts'
import { useHandedFiles } from '../../app/handedFiles.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useZone } from '../../ui/useZone.ts'
import { FavouriteStar } from '../favourites/FavouriteStar.tsx'
import { reportTitle } from '../favourites/reportTitle.ts'
import { DefinitionsDialog } from './DefinitionsDialog.tsx'
import { ReachExport } from './export/ReachExport.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { ReachImportDialog } from './importing/ReachImportDialog.tsx'
import { ObservationDialog } from './ObservationDialog.tsx'
import { PeriodPicker } from './PeriodPicker.tsx'
import { PlacesDialog } from './places/PlacesDialog.tsx'
import { ReachComing } from './ReachComing.tsx'
import { ReachViews } from './ReachViews.tsx'
import { measuredYears, periodOf } from './reachPeriod.ts'
import { isForEntering, placesPart, reachViewOf, reachViewPath } from './reachViews.ts'

/** How far it reached: per county on a map and in a table, every number open to its rows. */
export function ReachScreen() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const { view: named, period: days, row } = useParams<{ view?: string; period?: string; row?: string }>()
  const view = reachViewOf(named)
  const [dialog, setDialog] = useState<'add' | 'import' | 'definitions' | 'places' | null>(
    named === placesPart ? 'places' : null,
  )
  const [dropped, setDropped] = useState<File | null>(null)
  useHandedFiles(
    'reach',
    useCallback(([file]: readonly File[]) => {
      setDropped(file ?? null)
      setDialog('import')
    }, []),
  )
  const zone = useZone()
  // In the address, so that a view of a period can be a favourite, and is found again on the way back.
  const choice = periodNamed(days ?? 'all') ?? { kind: 'all' }
  const period = periodOf(choice, Temporal.Now.plainDateISO(zone))
  const report = useAsk('reach.report', { by: 'county', period }, { placeholderData: keepPreviousData })
  const registry = useAsk('geo.registry', {})
  const topology = useAsk('geo.countyMap', {})

  useCommands([
    {
      id: 'reach.add',
      group: 'list',
      label: t('reach.screen.add'),
      icon: IconPlus,
      keywords: ['mätning', 'tal', 'observation', 'number', 'add'],
      run: () => setDialog('add'),
    },
    {
      id: 'reach.import',
      group: 'list',
      label: t('palette.reach.import'),
      icon: IconFileImport,
      keywords: ['csv', 'läs in', 'statistik', 'import', 'statistics'],
      run: () => setDialog('import'),
    },
    {
      id: 'reach.definitions',
      group: 'list',
      label: t('figures.definitions.title'),
      icon: IconRulerMeasure,
      keywords: ['definition', 'räknar', 'mått', 'ändrat', 'metric', 'counts'],
      run: () => setDialog('definitions'),
    },
  ])

  const failed = [report, registry, topology].find((answer) => answer.isError)
  if (failed !== undefined) {
    return (
      <Screen title={t('reach.title')}>
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      </Screen>
    )
  }
  if (report.data === undefined || registry.data === undefined || topology.data === undefined) {
    return <ReachComing />
  }
  const isEmpty = report.data.span === null
  const shown = { kind: 'report', view, period: periodName(choice) } as const
  const actions = (
    <>
      <FavouriteStar thing={shown} title={reportTitle(shown, t)} />
      {!isEmpty && (
        <Button
          variant="subtle"
          leftSection={<IconRulerMeasure size={18} stroke={1.6} />}
          onClick={() => setDialog('definitions')}
        >
          {t('figures.definitions.short')}
        </Button>
      )}
      {!isEmpty && <ReachExport choice={choice} years={measuredYears(report.data.span)} />}
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} stroke={1.6} />}
        onClick={() => setDialog('import')}
      >
        {t('common.action.import')}
      </Button>
      <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={() => setDialog('add')}>
        {t('reach.screen.add')}
      </Button>
    </>
  )
  return (
    <Screen wide title={t('reach.title')} actions={!isEmpty && actions}>
      {isEmpty && !isForEntering(view) ? (
        <FirstSteps onImport={() => setDialog('import')} onAdd={() => setDialog('add')} />
      ) : (
        <ReachViews
          view={view}
          choice={choice}
          row={row}
          report={report.data}
          period={period}
          geo={registry.data}
          topology={topology.data}
          picker={
            <PeriodPicker
              choice={choice}
              period={period}
              years={measuredYears(report.data.span)}
              onChange={(chosen) => go(reachViewPath(view, chosen), { replace: true })}
            />
          }
        />
      )}
      {dialog === 'add' && <ObservationDialog geo={registry.data} onClose={() => setDialog(null)} />}
      {dialog === 'definitions' && <DefinitionsDialog onClose={() => setDialog(null)} />}
      {dialog === 'places' && <PlacesDialog geo={registry.data} onClose={() => setDialog(null)} />}
      {dialog === 'import' && (
        <ReachImportDialog
          dropped={dropped}
          onPlaces={() => {
            setDialog('places')
            setDropped(null)
          }}
          onClose={() => {
            setDialog(null)
            setDropped(null)
          }}
        />
      )}
    </Screen>
  )
}

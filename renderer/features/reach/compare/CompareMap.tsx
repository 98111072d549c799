import { Box, Group, Switch, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { type ChangeMeasure, changeMap, countyChanges } from '../../../../shared/reach/changeMap.ts'
import { changeWords } from '../../../../shared/reach/changeWords.ts'
import type { ReachComparison } from '../../../../shared/reach/reachComparison.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { CopyPictureButton } from '../../../ui/CopyPictureButton.tsx'
import { useCopyPicture } from '../../../ui/useCopyPicture.ts'
import { ReachMap } from '../map/ReachMap.tsx'
import { useMapStyle } from '../map/useMapStyle.ts'
import { Choice } from '../series/Choice.tsx'
import { ChangeLegend } from './ChangeLegend.tsx'
import classes from './CompareView.module.css'

interface CompareMapProps {
  /** By county. */
  readonly compared: ReachComparison
  /** The counties that the map shows. */
  readonly focus: readonly CountyCode[]
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly lit: string | null
  readonly onLight: (code: string | null) => void
  readonly onOpen: (code: string) => void
}

/** Where it rose and where it fell; what cannot be compared is hatched, and why is told under the map. */
export function CompareMap({ compared, focus, geo, topology, lit, onLight, onOpen }: CompareMapProps) {
  const { t } = useTranslation()
  const [style, setStyle] = useMapStyle()
  const [measure, setMeasure] = useState<ChangeMeasure>('difference')
  const map = useMemo(
    () =>
      changeMap({
        ...{ topology, counties: geo.counties, focus, width: 340, height: 430 },
        values: countyChanges(compared, measure),
      }),
    [topology, geo, focus, compared, measure],
  )
  const { period, against, metric } = compared
  const picture = useCopyPicture(t('pictures.map'), {
    ...{ of: 'change', period, against, metric, measure, language: interfaceLanguage() },
  })
  const words = changeWords(compared, measure, t)
  const hatched = map.shapes.flatMap((shape) =>
    shape.visible && shape.fill.kind === 'unavailable' ? [{ ...shape.place, why: words.told(shape) }] : [],
  )
  return (
    <section aria-label={t('reachView.compare.map.label')} className={classes.map}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Choice
          label={t('reach.screen.mapShows')}
          options={(['difference', 'perCent'] as const).map((value) => ({
            value,
            label: t(`reachView.compare.${value}`),
          }))}
          value={measure}
          onChange={setMeasure}
        />
        <CopyPictureButton what={t('pictures.map')} isCopying={picture.isCopying} onCopy={picture.copy} />
      </Group>
      <Box className={classes.picture} onContextMenu={picture.onContextMenu}>
        <ReachMap
          map={map}
          label={t('reachView.compare.map.label')}
          words={words}
          style={style}
          lit={lit}
          focused={null}
          onLight={onLight}
          onOpen={onOpen}
          openText={(place) => t('reachView.map.openRows', { place })}
        />
      </Box>
      <ChangeLegend map={map} measure={measure} style={style} words={words} />
      {hatched.length > 0 && (
        <ul className={classes.reasons} aria-label={t('reachView.compare.map.reasons')}>
          {[...Map.groupBy(hatched, ({ why }) => why)].map(([why, places]) => (
            <li key={why}>
              {t('reach.map.county', { county: places.map(({ name }) => name).join(', '), value: why })}
            </li>
          ))}
        </ul>
      )}
      <Switch
        mt="sm"
        size="sm"
        label={t('reachView.map.patterns')}
        checked={style === 'patterns'}
        onChange={(event) => setStyle(event.currentTarget.checked ? 'patterns' : 'shades')}
      />
      <Text size="xs" c="dimmed" mt={6} data-no-print>
        {t('reachView.map.keys')} {t('reachView.compare.map.keysOpen')}
      </Text>
    </section>
  )
}

import { Box, Group, Select, Switch, Text, VisuallyHidden } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { type Measure, measureName } from '../../../../shared/reach/reachTexts.ts'
import type { ReachReport } from '../../../../shared/reach/report.ts'
import { measuresOf } from '../../../../shared/reach/reportMeasures.ts'
import { useCommands } from '../../../app/commands.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { CopyPictureButton } from '../../../ui/CopyPictureButton.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { useCopyPicture } from '../../../ui/useCopyPicture.ts'
import type { ShownNumber } from '../shownNumber.ts'
import { BesideMap } from './BesideMap.tsx'
import { MapPath } from './MapPath.tsx'
import { ReachLegend } from './ReachLegend.tsx'
import { ReachMap } from './ReachMap.tsx'
import { useMapStyle } from './useMapStyle.ts'
import { useReachMaps } from './useReachMaps.ts'

interface MapSideProps {
  /** By county. */
  readonly report: ReachReport
  /** The same with the unknown spread: the map then shows what each county would have. */
  readonly estimate: ReachReport | undefined
  /** Of the county that is gone into, by municipality; null while none is, or its numbers are on their way. */
  readonly inside: ReachReport | null
  readonly county: CountyCode | null
  readonly geo: GeoRegistry
  readonly topology: Topology
  readonly measure: Measure
  readonly lit: string | null
  readonly onMeasure: (measure: Measure) => void
  readonly onLight: (code: string | null) => void
  /** Goes into a county; null: out of it. */
  readonly onCounty: (county: CountyCode | null) => void
  readonly onOpen: (number: ShownNumber) => void
}

const size = { width: 340, height: 430 }

/** The map of the counties, or of the municipalities of the one that is gone into; its legend; and what is on no map. */
export function MapSide(props: MapSideProps) {
  const {
    report,
    estimate,
    inside,
    county,
    geo,
    topology,
    measure,
    lit,
    onMeasure,
    onLight,
    onCounty,
    onOpen,
  } = props
  const { t } = useTranslation()
  const [style, setStyle] = useMapStyle()
  const [focused, setFocused] = useState<string | null>(null)
  const measures = measuresOf(inside ?? report)
  const { counties, within, asked } = useReachMaps({
    ...{ report, estimate, inside, county, geo, topology, measure, ...size },
  })
  const name = geo.counties.find(({ code }) => code === county)?.name ?? ''
  const enter = (code: string) => {
    const [first] = geo.municipalities.filter((municipality) => municipality.county === code)
    setFocused(first?.code ?? null)
    onCounty(code as CountyCode)
  }
  const leave = () => {
    setFocused(county)
    onLight(null)
    onCounty(null)
  }
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || county === null) return
    event.stopPropagation()
    leave()
  }
  const map = within ?? counties
  const picture = useCopyPicture(t('pictures.map'), {
    ...{ of: 'map', period: report.period, language: interfaceLanguage(), measure },
    ...{ estimate: estimate !== undefined, within: county },
  })
  useCommands([
    {
      id: 'reach.copyMap',
      group: 'list',
      label: t('pictures.copy', { what: t('pictures.map') }),
      icon: IconPhoto,
      keywords: ['kopiera', 'bild', 'karta', 'urklipp', 'copy', 'picture', 'map', 'clipboard'],
      run: picture.copy,
    },
  ])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way back; the button is the first
    <div onKeyDown={leaveByKey}>
      <Group align="flex-end" wrap="nowrap" gap="xs" mb="sm">
        <Select
          flex={1}
          label={t('reach.screen.mapShows')}
          allowDeselect={false}
          data={measures.map((value) => ({ value, label: measureName(value, t) }))}
          value={measure}
          onChange={(value) => value !== null && onMeasure(value)}
        />
        <CopyPictureButton what={t('pictures.map')} isCopying={picture.isCopying} onCopy={picture.copy} />
      </Group>
      {county !== null && <MapPath county={name} onLeave={leave} />}
      {asked.error !== null && <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />}
      <Box onContextMenu={picture.onContextMenu}>
        <ReachMap
          key={map.level === 'county' ? 'counties' : county}
          map={map}
          label={
            map.level === 'county'
              ? t('reach.map.label')
              : t('reachView.map.municipalities', { county: name })
          }
          style={style}
          lit={lit}
          focused={county === null || within !== null ? focused : null}
          onLight={onLight}
          onOpen={(code) =>
            map.level === 'county' ? enter(code) : onOpen({ by: 'municipality', key: code, measure })
          }
          openText={(place) =>
            t(map.level === 'county' ? 'reachView.map.zoomIn' : 'reachView.map.openRows', { place })
          }
        />
      </Box>
      <VisuallyHidden role="status">
        {within !== null &&
          t('reachView.map.entered', {
            county: name,
            count: geo.municipalities.filter((municipality) => municipality.county === county).length,
          })}
      </VisuallyHidden>
      <ReachLegend map={map} style={style} />
      {county === null && <BesideMap report={report} measure={measure} onOpen={onOpen} />}
      <Switch
        mt="sm"
        size="sm"
        label={t('reachView.map.patterns')}
        checked={style === 'patterns'}
        onChange={(event) => setStyle(event.currentTarget.checked ? 'patterns' : 'shades')}
      />
      <Text size="xs" c="dimmed" mt={6} data-no-print>
        {t('reachView.map.keys')} {county === null && t('reachView.map.keysIn')}
      </Text>
    </div>
  )
}

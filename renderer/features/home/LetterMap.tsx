import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topology } from 'topojson-specification'
import { useLocation } from 'wouter'
import type { LastLetter } from '../../../shared/contract/home.ts'
import { CountyCode } from '../../../shared/contract/scalars.ts'
import { countyMap } from '../../../shared/reach/countyMap.ts'
import { useAsk } from '../../app/queries.ts'
import { ReachMap } from '../reach/map/ReachMap.tsx'
import { useMapStyle } from '../reach/map/useMapStyle.ts'
import { ledgerPath } from '../sending/publication/publicationViews.ts'

const size = { width: 152, height: 168 }

/** Where the letter arrived, as the maps of reach show it: a county opens its recipients. */
export function LetterMap({ letter: { id, counties, aimed } }: { readonly letter: LastLetter }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const [style] = useMapStyle()
  const [lit, setLit] = useState<string | null>(null)
  const geo = useAsk('geo.registry', {}).data
  const topology = useAsk('geo.countyMap', {}).data
  const map = useMemo(() => {
    if (geo === undefined || topology === undefined) return null
    const placed = counties.flatMap(({ county, delivered }) =>
      county === null ? [] : ([[county, delivered]] as const),
    )
    return countyMap({
      ...size,
      topology: topology as Topology,
      counties: geo.counties,
      values: new Map<string, number>(placed),
      focus: aimed.length > 0 ? aimed : placed.map(([county]) => county),
    })
  }, [geo, topology, counties, aimed])
  if (map === null) return null
  return (
    <ReachMap
      map={map}
      label={t('home.letter.map')}
      style={style}
      lit={lit}
      focused={null}
      onLight={setLit}
      onOpen={(code) => go(ledgerPath(id, ['sent'], CountyCode.parse(code)))}
      openText={(place) => t('home.letter.mapOpen', { place })}
    />
  )
}

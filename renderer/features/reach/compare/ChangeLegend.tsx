import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { type ChangeMeasure, type ChangeStep, changeSteps } from '../../../../shared/reach/changeMap.ts'
import type { MapStyle } from '../../../../shared/reach/countyMapSvg.ts'
import type { PlaceFill, PlaceMap } from '../../../../shared/reach/placeMap.ts'
import { formatClass } from '../../../../shared/reach/reachTexts.ts'
import { type LegendItem, MapLegend } from '../../../ui/MapLegend.tsx'
import { letterItems } from '../map/letterItems.tsx'
import { MapSwatch } from '../map/MapSwatch.tsx'
import type { PlaceWords } from '../map/placeWords.ts'
import { SwatchPatterns } from '../map/SwatchPatterns.tsx'

interface ChangeLegendProps {
  readonly map: PlaceMap
  readonly measure: ChangeMeasure
  readonly style: MapStyle
  readonly words: PlaceWords
}

/** From the deepest fall to the highest rise: the breaks as they are, and how many counties are in each. */
export function ChangeLegend({ map, measure, style, words }: ChangeLegendProps) {
  const { t } = useTranslation()
  const id = useId()
  const whole = map.shapes.every(({ value }) => value === null || Number.isInteger(value))
  const unit = measure === 'perCent' ? '\u00a0%' : ''
  const item = (text: string, fill: PlaceFill): LegendItem => ({
    swatch: <MapSwatch {...{ fill, style }} classCount={map.classes.length} patterns={id} />,
    text,
  })
  const steps = changeSteps(map)
  const stepItem = (step: ChangeStep) =>
    item(
      t(step.step < 0 ? 'reachView.compare.map.fell' : 'reachView.compare.map.rose', {
        step: `${formatClass(step, whole, t)}${unit}`,
        count: step.count,
      }),
      { kind: 'change', step: step.step },
    )
  return (
    <>
      <SwatchPatterns id={id} style={style} />
      <MapLegend
        items={[
          ...steps.filter(({ step }) => step < 0).map(stepItem),
          ...(map.hasZero ? [item(t('reachView.compare.map.same'), { kind: 'zero' })] : []),
          ...steps.filter(({ step }) => step > 0).map(stepItem),
          ...(map.hasUnavailable
            ? [item(t('reachView.compare.map.notCompared'), { kind: 'unavailable' })]
            : []),
          ...letterItems(map, words),
        ]}
      />
    </>
  )
}

import type { TFunction } from 'i18next'
import { perCentSign } from '../text/perCent.ts'
import { type ChangeMeasure, type ChangeStep, changeSteps } from './changeMap.ts'
import type { PlaceFill, PlaceMap } from './placeMap.ts'
import { formatClass, mapDecimals } from './reachTexts.ts'

/** A line of a map's legend. */
export interface LegendLine {
  readonly fill: PlaceFill
  readonly text: string
}

/** From the deepest fall to the highest rise: the breaks as they are, and how many counties are in each. */
export function changeLegend(map: PlaceMap, measure: ChangeMeasure, t: TFunction): LegendLine[] {
  const decimals = mapDecimals(map)
  const unit = measure === 'perCent' ? perCentSign(t('common.locale')) : ''
  const steps = changeSteps(map)
  const lineOf = (step: ChangeStep): LegendLine => ({
    fill: { kind: 'change', step: step.step },
    text: t(step.step < 0 ? 'reachView.compare.map.fell' : 'reachView.compare.map.rose', {
      step: `${formatClass(step, decimals, t)}${unit}`,
      count: step.count,
    }),
  })
  return [
    ...steps.filter(({ step }) => step < 0).map(lineOf),
    ...(map.hasZero
      ? [{ fill: { kind: 'zero' }, text: t('reachView.compare.map.same') } satisfies LegendLine]
      : []),
    ...steps.filter(({ step }) => step > 0).map(lineOf),
    ...(map.hasUnavailable
      ? [{ fill: { kind: 'unavailable' }, text: t('reachView.compare.map.notCompared') } satisfies LegendLine]
      : []),
  ]
}

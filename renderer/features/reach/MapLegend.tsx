import { useTranslation } from 'react-i18next'
import type { CountyMap } from '../../../shared/reach/countyMap.ts'
import { formatClass } from '../../../shared/reach/reachTexts.ts'
import { fillStyle } from './fillStyle.ts'
import classes from './MapLegend.module.css'

/** What the map's shades mean. */
export function MapLegend({ map }: { map: CountyMap }) {
  const { t } = useTranslation()
  const whole = map.shapes.every(({ value }) => value === null || Number.isInteger(value))
  return (
    <ul className={classes.legend} aria-label={t('reach.map.legend')}>
      {map.hasZero && (
        <li>
          <span className={classes.zero} aria-hidden />
          {t('reach.map.zero')}
        </li>
      )}
      {map.classes.map((step, index) => (
        <li key={step.upTo}>
          <span
            className={classes.shade}
            style={fillStyle({ kind: 'class', index }, map.classes.length)}
            aria-hidden
          />
          {formatClass(step, whole, t)}
        </li>
      ))}
      {map.hasUnavailable && (
        <li>
          <span className={classes.unavailable} aria-hidden />
          {t('reach.map.unavailable')}
        </li>
      )}
    </ul>
  )
}

import { useTranslation } from 'react-i18next'
import type { CountyMap } from '../../../shared/reach/countyMap.ts'
import { classColours, shadeOf } from '../../../shared/reach/mapColours.ts'
import { formatClass } from '../../../shared/reach/reachTexts.ts'
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
          <svg className={classes.shade} aria-hidden="true" viewBox="0 0 22 14">
            <rect
              width="22"
              height="14"
              rx="3"
              fill={classColours[shadeOf(index, map.classes.length)]?.fill}
            />
          </svg>
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

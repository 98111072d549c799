import { useTranslation } from 'react-i18next'
import type { ReachClass } from '../../shared/reach/classBreaks.ts'
import { formatClass } from '../../shared/reach/reachTexts.ts'
import { fillStyle } from './fillStyle.ts'
import classes from './MapLegend.module.css'

interface MapLegendProps {
  readonly classes: readonly ReachClass[]
  /** Only whole numbers occur. */
  readonly whole: boolean
  /** What a blank place means, where there is one. */
  readonly zero?: string | false
  readonly hasUnavailable?: boolean
}

/** What a map's shades mean. */
export function MapLegend({ classes: steps, whole, zero = false, hasUnavailable = false }: MapLegendProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes.legend} aria-label={t('reach.map.legend')}>
      {zero !== false && (
        <li>
          <span className={classes.zero} aria-hidden />
          {zero}
        </li>
      )}
      {steps.map((step, index) => (
        <li key={step.upTo}>
          <span
            className={classes.shade}
            style={fillStyle({ kind: 'class', index }, steps.length)}
            aria-hidden
          />
          {formatClass(step, whole, t)}
        </li>
      ))}
      {hasUnavailable && (
        <li>
          <span className={classes.unavailable} aria-hidden />
          {t('reach.map.unavailable')}
        </li>
      )}
    </ul>
  )
}

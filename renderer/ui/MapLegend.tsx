import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './MapLegend.module.css'

export interface LegendItem {
  /** What the map shows: a shade, a pattern, a letter. */
  readonly swatch: ReactNode
  readonly text: string
}

/** What a map's shades, patterns and letters mean. */
export function MapLegend({ items }: { readonly items: readonly LegendItem[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.legend} aria-label={t('reach.map.legend')}>
      {items.map(({ swatch, text }) => (
        <li key={text}>
          {swatch}
          {text}
        </li>
      ))}
    </ul>
  )
}

import { useTranslation } from 'react-i18next'
import type { ReachClass } from '../../../../shared/reach/classBreaks.ts'
import { formatClass } from '../../../../shared/reach/reachTexts.ts'
import { fillStyle } from '../../../ui/fillStyle.ts'
import { MapLegend } from '../../../ui/MapLegend.tsx'
import classes from './ContactsLegend.module.css'

interface ContactsLegendProps {
  readonly classes: readonly ReachClass[]
  /** Some places have no contact. */
  readonly hasZero: boolean
}

/** What the shades of the map of contacts mean. */
export function ContactsLegend({ classes: steps, hasZero }: ContactsLegendProps) {
  const { t } = useTranslation()
  const zero = {
    swatch: <span className={classes.zero} aria-hidden />,
    text: t('members.coverage.zero'),
  }
  return (
    <MapLegend
      items={[
        ...(hasZero ? [zero] : []),
        ...steps.map((step, index) => ({
          swatch: (
            <span
              className={classes.shade}
              style={fillStyle({ kind: 'class', index }, steps.length)}
              aria-hidden
            />
          ),
          text: formatClass(step, 'whole', t),
        })),
      ]}
    />
  )
}

import { IconClockPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { Holding } from '../../../../shared/delivery/pace.ts'
import classes from './HoldingNote.module.css'
import { holdingText } from './holdingText.ts'

/** What holds a send back just now; where it is the server, in its own words too. */
export function HoldingNote({ holding, zone }: { readonly holding: Holding; readonly zone: string }) {
  const { t } = useTranslation()
  return (
    <div className={classes.note}>
      <IconClockPause size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <div>
        {holdingText(holding, Temporal.Now.instant(), zone, t)}
        {holding.kind === 'busy' && holding.answer !== '' && (
          <code className={classes.answer}>{holding.answer}</code>
        )}
      </div>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { DeliveryState } from '../../../../shared/delivery/delivery.ts'
import type { LetterAccount } from '../../../../shared/schedule/stopAccount.ts'
import { countText } from '../../../ui/countText.ts'
import { ledgerPath } from '../publication/publicationViews.ts'
import classes from './Account.module.css'

interface LetterLinesProps {
  readonly id: PublicationId
  readonly letters: LetterAccount
  readonly onLeave: () => void
}

/** Which rows of the ledger each number counts. */
const lines: readonly (readonly [keyof LetterAccount, readonly DeliveryState[]])[] = [
  ['taken', ['sent', 'bounced', 'tried']],
  ['air', ['sending']],
  ['inDoubt', ['in-doubt']],
  ['refused', ['rejected']],
  ['left', ['queued', 'deferred']],
]

/** How many have the letter, may have it and do not; every number opens its recipients. */
export function LetterLines({ id, letters, onLeave }: LetterLinesProps) {
  const { t } = useTranslation()
  const shown = lines.filter(([key]) => letters[key] > 0 || key === 'taken' || key === 'left')
  return (
    <dl className={classes.lines}>
      {shown.map(([key, states]) => {
        const what = t(`stopping.letters.${key}`)
        return (
          <div key={key} className={classes.line} data-kind={key}>
            <dt>{what}</dt>
            <dd>
              <strong>{countText(letters[key])}</strong>
              {letters[key] > 0 && (
                <Link
                  href={ledgerPath(id, states)}
                  className={classes.show}
                  onClick={onLeave}
                  aria-label={t('stopping.dialog.showWhich', { what })}
                >
                  {t('stopping.dialog.show')}
                </Link>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

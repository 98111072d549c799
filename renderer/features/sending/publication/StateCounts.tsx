import { useTranslation } from 'react-i18next'
import { type DeliveryState, deliveryStates } from '../../../../shared/delivery/delivery.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { countText } from '../../../ui/countText.ts'
import { deliveryColours } from './deliveryColours.ts'
import { statesName } from './deliveryWords.ts'
import classes from './StateCounts.module.css'

interface StateCountsProps {
  readonly publication: Publication
  readonly onShow: (state: DeliveryState) => void
}

/** How many rows there are in each state; each number opens them. */
export function StateCounts({ publication, onShow }: StateCountsProps) {
  const { t } = useTranslation()
  const { counts } = publication
  return (
    <ul className={classes.states}>
      {deliveryStates
        .filter((state) => counts[state] > 0)
        .map((state) => {
          const name = statesName(state, publication, t)
          return (
            <li key={state}>
              <button
                type="button"
                className={classes.state}
                aria-label={t('publication.progress.show', { count: counts[state], state: name })}
                onClick={() => onShow(state)}
              >
                <span
                  className={classes.dot}
                  data-state={state}
                  data-colour={deliveryColours[state]}
                  aria-hidden
                />
                <span className={classes.count}>{countText(counts[state])}</span> <span>{name}</span>
              </button>
            </li>
          )
        })}
    </ul>
  )
}

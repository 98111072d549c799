import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventOf } from '../../shared/contract/contract.ts'
import { useEvent } from '../app/events.ts'
import { useDo } from '../app/queries.ts'
import { megabyteText } from './megabyteText.ts'
import { ProgressLine } from './ProgressLine.tsx'

/** How far a workspace that is being moved has come, and the way out. @param doing saving it, or reading one */
export function MovingProgress({ doing }: { readonly doing: 'saving' | 'reading' }) {
  const { t } = useTranslation()
  const [moved, setMoved] = useState<EventOf<'workspace.moving'>>({ done: 0, total: 0, secondsLeft: null })
  useEvent(
    'workspace.moving',
    useCallback((told: EventOf<'workspace.moving'>) => setMoved(told), []),
  )
  const cancel = useDo('workspace.cancelMoving')
  const percent = moved.total === 0 ? 0 : Math.floor((100 * moved.done) / moved.total)
  return (
    <ProgressLine
      name={t(`sharing.move.${doing}Label`)}
      // Of each byte that is read twice, once.
      text={t(`sharing.move.${doing}`, { percent, size: megabyteText(moved.total / 2) })}
      percent={percent}
      secondsLeft={moved.secondsLeft}
      cancel={{ label: t('sharing.move.cancel'), onCancel: () => cancel.mutate({}) }}
    />
  )
}

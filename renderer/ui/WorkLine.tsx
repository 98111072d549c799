import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventOf } from '../../shared/contract/contract.ts'
import type { Work } from '../../shared/contract/work.ts'
import { useEvent } from '../app/events.ts'
import { useDo } from '../app/queries.ts'
import { ProgressLine } from './ProgressLine.tsx'
import { useTimeLeft } from './useTimeLeft.ts'

type Told = EventOf<'work.progress'>

/** What each is counted in. */
const unitOf = {
  'save-contacts': 'rows',
  'save-suppressions': 'rows',
  'save-audit': 'rows',
  'import-suppressions': 'rows',
  'import-mentions': 'steps',
  'import-events': 'steps',
  'verify-archive': 'entries',
  'check-workspace': 'percent',
  'save-archive': 'files',
  'save-post': 'images',
  'read-post': 'images',
  'save-pdf': 'steps',
  'save-damaged': 'files',
  'save-report': 'steps',
  'save-open-data': 'rows',
  'save-images': 'images',
  'check-links': 'links',
  'look-in-inboxes': 'percent',
  'look-in-sent': 'mailboxes',
  'collect-figures': 'posts',
  'back-up': 'percent',
  'put-back': 'steps',
  'make-sample': 'steps',
} as const satisfies Record<Work, string>

/** Of these the one that is being done is counted, of the others those that are done. */
const countsFromOne: ReadonlySet<string> = new Set(['entries', 'files', 'images', 'mailboxes', 'steps'])

interface WorkLineProps {
  readonly work: Work
  /** What was told of it first; else nothing is shown until something is. */
  readonly begun?: Told
}

/** How far work has come while it goes on, in its own numbers, and the way out where there is one. */
export function WorkLine({ work, begun }: WorkLineProps) {
  const { t } = useTranslation()
  const [told, setTold] = useState<Told | null>(begun ?? null)
  useEvent(
    'work.progress',
    useCallback(
      (next: Told) => {
        if (next.work === work) setTold(next)
      },
      [work],
    ),
  )
  const cancel = useDo('work.cancel')
  const { done, total, mayCancel } = told ?? { done: 0, total: 0, mayCancel: false }
  const secondsLeft = useTimeLeft(done, total)
  if (told === null) return null
  const name = t(`work.name.${work}`)
  const unit = unitOf[work]
  const shown = countsFromOne.has(unit) ? Math.min(done + 1, total) : done
  return (
    <ProgressLine
      name={name}
      text={t('work.line', { name, far: t(`work.count.${unit}`, { done: shown, total }) })}
      percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
      secondsLeft={secondsLeft}
      {...(mayCancel && {
        cancel: {
          label: t('work.cancel'),
          name: t('work.cancelOf', { name }),
          onCancel: () => cancel.mutate({ work }),
        },
      })}
    />
  )
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { LookResult } from '../../../shared/inbox/inboxMail.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'

/** Looks in the inboxes now and says what there was; what stood in the way is shown with the inbox. */
export function useLook() {
  const { t } = useTranslation()
  const looking = useDo('inbox.look', {
    onSuccess: ({ result, inboxes }) => {
      if (inboxes.every(({ trouble }) => trouble === null)) showDone(foundText(result, t))
    },
  })
  return { look: () => looking.mutate({}), isLooking: looking.isPending }
}

const told = ['bounces', 'complaints', 'unsubscribes', 'wishes', 'replies', 'autoReplies'] as const

/** "Nytt: 2 studsar, 1 svar." */
function foundText(result: LookResult, t: TFunction): string {
  const parts = told.flatMap((name) =>
    result[name] === 0 ? [] : [t(`inbox.found.${name}`, { count: result[name] })],
  )
  return parts.length === 0 ? t('inbox.found.nothing') : t('inbox.found.some', { parts: parts.join(', ') })
}

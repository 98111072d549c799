import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { EventOf } from '../../shared/contract/contract.ts'
import type { Work } from '../../shared/contract/work.ts'
import { useEvent } from '../app/events.ts'
import { i18n } from '../app/i18n.ts'
import { WorkLine } from './WorkLine.tsx'

/** What a dialogue of its own shows, which stays until it is over. */
const inDialogue: ReadonlySet<Work> = new Set(['check-workspace', 'put-back'])

/** What lasts longer than a moment has a toast of its own for as long as it lasts, wherever in the program one goes meanwhile. */
export function WorkToasts() {
  useEvent(
    'work.progress',
    useCallback((told: EventOf<'work.progress'>) => {
      const { work } = told
      if (inDialogue.has(work)) return
      // Shown once: the line in it follows by itself, and a toast that is there already is left alone.
      notifications.show({
        id: toastOf(work),
        message: <WorkLine work={work} begun={told} />,
        autoClose: false,
        allowClose: false,
        role: 'group',
        'aria-label': i18n.t(`work.name.${work}`),
        // It speaks for itself, now and then.
        'aria-live': 'off',
      })
    }, []),
  )
  useEvent(
    'work.ended',
    useCallback(({ work }: { readonly work: Work }) => {
      notifications.hide(toastOf(work))
    }, []),
  )
  return null
}

function toastOf(work: Work): string {
  return `work-${work}`
}

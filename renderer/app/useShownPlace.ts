import { useCallback } from 'react'
import type { EventOf } from '../../shared/contract/contract.ts'
import { showDone } from '../ui/toasts.tsx'
import { useEvent } from './events.ts'
import { i18n } from './i18n.ts'

/** Goes where a notification of the desktop, or the icon in the tray, leads; and says in the window what the desktop need not say. */
export function useShownPlace(): void {
  useEvent(
    'place.shown',
    useCallback(({ path }: EventOf<'place.shown'>) => {
      window.location.hash = `#${path}`
    }, []),
  )
  useEvent(
    'place.unknown',
    useCallback(() => showDone(i18n.t('about.link.unknown')), []),
  )
  useEvent(
    'notice.told',
    useCallback(
      ({ text, path }: EventOf<'notice.told'>) =>
        showDone(text, { label: i18n.t('stopping.bar.show'), href: `#${path}` }),
      [],
    ),
  )
}

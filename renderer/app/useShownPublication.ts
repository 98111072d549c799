import { useCallback } from 'react'
import type { EventOf } from '../../shared/contract/contract.ts'
import { useEvent } from './events.ts'

/** Goes to a publication's page, or to another place, when it is asked for from outside the window: a notification, the icon in the tray. */
export function useShownPublication(): void {
  useEvent(
    'publication.shown',
    useCallback(({ id }: EventOf<'publication.shown'>) => {
      window.location.hash = `#/sending/${id}`
    }, []),
  )
  useEvent(
    'place.shown',
    useCallback(({ path }: EventOf<'place.shown'>) => {
      window.location.hash = `#${path}`
    }, []),
  )
}

import { useCallback } from 'react'
import type { EventOf } from '../../shared/contract/contract.ts'
import { useEvent } from './events.ts'

/** Goes to a publication's page when it is asked for from outside the window: by a notification of the desktop. */
export function useShownPublication(): void {
  useEvent(
    'publication.shown',
    useCallback(({ id }: EventOf<'publication.shown'>) => {
      window.location.hash = `#/sending/${id}`
    }, []),
  )
}

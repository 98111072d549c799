import { createContext, useContext } from 'react'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { Started } from './useJustStarted.ts'

export interface Stopping {
  /** Those that began last in front. */
  readonly started: readonly Started[]
  /** Stops them, and shows what of them had gone. */
  readonly stop: (ids: readonly PublicationId[]) => void
}

export const StopContext = createContext<Stopping>({ started: [], stop: () => undefined })

/** What has just begun, and the way to stop it, on any screen. */
export function useStopping(): Stopping {
  return useContext(StopContext)
}

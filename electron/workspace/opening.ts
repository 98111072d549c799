import type { Opening } from '../../shared/contract/workspace.ts'
import type { Holder } from './lock.ts'
import { openInTurn, type SteppingAside } from './turns.ts'

/** Opening a workspace that a service may have: at most one is waited for. */
export interface OpeningInTurn {
  /** What is waited for; null: nothing. */
  waitsFor(): Opening | null
  /**
   * @param waiting told when a service has to be waited for
   * @returns undefined where it was given up
   * @throws RundbrevError whatever opening refuses
   */
  open<Opened>(folder: string, open: () => Opened, waiting?: () => void): Promise<Opened | undefined>
  giveUp(): void
}

/** A service finishes the conversations that it is in: no server can draw one out for longer. */
const patienceMs = 15 * 60_000

/**
 * @param holder who asks
 * @param changed called whenever something else is waited for
 */
export function createOpening(holder: () => Holder, changed: () => void): OpeningInTurn {
  let waitsFor: Opening | null = null
  let stopping = new AbortController()
  const show = (seen: Opening | null) => {
    const isNew = JSON.stringify(seen) !== JSON.stringify(waitsFor)
    waitsFor = seen
    if (isNew) changed()
  }
  return {
    waitsFor: () => waitsFor,
    giveUp: () => stopping.abort(),
    async open(folder, open, waiting) {
      stopping.abort()
      stopping = new AbortController()
      const { signal } = stopping
      const told = ({ service, inTheAir }: SteppingAside) => {
        show({ folder, host: service.host, inTheAir })
        waiting?.()
      }
      try {
        const options = { folder, holder: holder(), patienceMs, signal, waiting: told }
        return await openInTurn(options, open)
      } catch (error) {
        if (signal.aborted) return undefined
        throw error
      } finally {
        if (stopping.signal === signal) show(null)
      }
    },
  }
}

import { useState } from 'react'
import type { ChannelId } from '../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../app/queries.ts'

/** Whether a channel wants an approval, while its settings are written. */
export interface NeedsApproval {
  readonly needed: boolean
  setNeeded(needed: boolean): void
  /** Once the channel itself is saved. @returns what takes it back; null where nothing was changed */
  keep(id: ChannelId): Promise<(() => void) | null>
}

/** @param id null: a new channel */
export function useNeedsApproval(id: ChannelId | null): NeedsApproval {
  const wanting = useAsk('approvals.channels', {}).data?.channels
  const [chosen, setNeeded] = useState<boolean>()
  const require = useDo('approvals.require')
  const kept = id !== null && wanting?.includes(id) === true
  return {
    needed: chosen ?? kept,
    setNeeded,
    async keep(saved) {
      if (chosen === undefined || chosen === kept) return null
      const done = await require.mutateAsync({ id: saved, needed: chosen }).catch(() => undefined)
      return done === undefined ? null : () => require.mutate({ id: saved, needed: kept })
    },
  }
}

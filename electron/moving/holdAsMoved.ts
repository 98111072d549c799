import { HoldReason } from '../../shared/archive/hold.ts'
import type { Database } from '../store/database.ts'
import { readSendingState, writeSendingState } from '../store/sendingState.ts'

/** Nothing is sent from a database that has been moved before somebody has looked (usecases/sendingGuard.ts). */
export function holdAsMoved(database: Database): void {
  const held = HoldReason.array().safeParse(readSendingState(database, 'sendHold'))
  writeSendingState(database, 'sendHold', [...new Set([...(held.success ? held.data : []), 'moved'])])
}

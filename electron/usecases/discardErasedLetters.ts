import { erasedTried } from '../store/triedLetters.ts'
import { discardLetters } from '../workspace/outboxFiles.ts'
import type { Deps } from './deps.ts'

/** Letters in the built-in outbox to people who have been erased go too: each is a file with a name and an address in it. */
export function discardErasedLetters({ workspace: { database, folder } }: Pick<Deps, 'workspace'>): void {
  discardLetters(folder, erasedTried(database))
}

import { showUndo } from './toasts.tsx'

interface Offered {
  readonly undo: () => void
}

/** What was done on this screen and can still be taken back, the latest last. */
let offered: readonly Offered[] = []
const taken = new WeakSet<Offered>()
const most = 50

/** Says that something was done, and lets it be taken back once: by the message for a while, by Ctrl-Z until `forgetUndo`. */
export function offerUndo(message: string, undo: () => void): void {
  const offer = { undo }
  offered = [...offered, offer].slice(-most)
  showUndo(message, () => take(offer))
}

/** Takes the latest back. @returns whether there was something */
export function undoLatest(): boolean {
  const latest = offered.at(-1)
  if (latest === undefined) return false
  take(latest)
  return true
}

/** Another screen, perhaps of another workspace: what its acts were about may not be there. A message that is still shown keeps its way back. */
export function forgetUndo(): void {
  offered = []
}

function take(offer: Offered): void {
  offered = offered.filter((other) => other !== offer)
  if (taken.has(offer)) return
  taken.add(offer)
  offer.undo()
}

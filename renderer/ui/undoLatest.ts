import { showUndo } from './toasts.tsx'

interface Offered {
  readonly undo: () => void
}

/** What was done in this window and can still be taken back, the latest last. */
let offered: readonly Offered[] = []
const most = 50

/** Says that something was done, and lets it be taken back: by the message for a while, by Ctrl-Z until `forgetUndo`. */
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

/** The screen is left: what its acts were about may not be there any more. */
export function forgetUndo(): void {
  offered = []
}

function take(offer: Offered): void {
  if (!offered.includes(offer)) return
  offered = offered.filter((other) => other !== offer)
  offer.undo()
}

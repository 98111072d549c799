import { i18n } from '../app/i18n.ts'
import { showDone, showUndo, type ToastLink } from './toasts.tsx'

interface Offered {
  readonly message: string
  readonly undo: () => void
  /** The dialogues that were open then, the innermost last; Ctrl-Z in another one is not meant for this. */
  readonly dialogs: readonly Element[]
  /** The message can still be seen. */
  isShown: boolean
  /** Of a screen that has been left: when its message goes, so does the key's way back. */
  isLeft: boolean
  /** Takes the message away. */
  hide(): void
}

/** What was done and can still be taken back, the latest last. */
let offered: readonly Offered[] = []
const most = 50

/**
 * Says that something was done, and lets it be taken back once: by the message for a while, by Ctrl-Z for as long as the screen is shown.
 *
 * @param message names the thing
 * @param link to where it can be seen
 */
export function offerUndo(message: string, undo: () => void, link?: ToastLink): void {
  const offer: Offered = {
    ...{ message, undo, dialogs: openDialogs(), isShown: true, isLeft: false },
    hide: () => undefined,
  }
  offered = [...offered, offer].slice(-most)
  offer.hide = showUndo(message, () => take(offer), {
    link,
    onClosed() {
      offer.isShown = false
      if (offer.isLeft) drop(offer)
    },
  })
}

/** Takes the latest back, and says what that was. @returns whether there was something */
export function undoLatest(): boolean {
  const dialog = openDialogs().at(-1)
  const latest = offered.at(-1)
  if (latest === undefined || (dialog !== undefined && !latest.dialogs.includes(dialog))) return false
  take(latest)
  showDone(i18n.t('common.undone', { what: latest.message }))
  return true
}

/** The screen is left. What its messages still offer can be had back; of the rest nobody would know what Ctrl-Z is about. */
export function forgetUndo(): void {
  offered = offered.filter(({ isShown }) => isShown)
  for (const offer of offered) offer.isLeft = true
}

/** Another workspace, or none: what was done in the one before is not there, and an id may be somebody else's. */
export function withdrawUndo(): void {
  const all = offered
  offered = []
  for (const { hide } of all) hide()
}

function take(offer: Offered): void {
  if (!offered.includes(offer)) return
  drop(offer)
  offer.hide()
  offer.undo()
}

function drop(offer: Offered): void {
  offered = offered.filter((other) => other !== offer)
}

function openDialogs(): Element[] {
  return [...document.querySelectorAll('[aria-modal="true"]')]
}

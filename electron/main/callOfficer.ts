import { Notification } from 'electron'
import type { NoticeAct, NoticeText } from '../../shared/schedule/noticeText.ts'

/** What an officer does with a notification. */
export interface Reception {
  /** What each act is called, in the interface's language. */
  readonly nameOf: (act: NoticeAct) => string
  readonly onAct: (act: NoticeAct) => void
  /** It is gone to where it leads. */
  readonly onOpen: () => void
}

/** Shown ones: who lets go of a notification loses its click. */
const shown = new Set<Notification>()

/**
 * A notification of the desktop. Its buttons are shown on macOS and Windows (Electron's NotificationAction); elsewhere, and by a click on
 * the rest of it, the officer comes to where the same can be done.
 */
export function callOfficer({ title, body, acts }: NoticeText, { nameOf, onAct, onOpen }: Reception): void {
  if (!Notification.isSupported()) return
  const actions = acts.map((act) => ({ type: 'button' as const, text: nameOf(act) }))
  const notification = new Notification({ title, body, actions })
  shown.add(notification)
  notification.on('click', () => {
    shown.delete(notification)
    onOpen()
  })
  notification.on('action', (details, index) => {
    shown.delete(notification)
    // Newer versions of Electron say it in the event, older ones beside it.
    const act = acts[details.actionIndex ?? index]
    if (act !== undefined) onAct(act)
  })
  notification.on('close', () => shown.delete(notification))
  notification.show()
}

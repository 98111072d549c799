import { type BrowserWindow, Notification } from 'electron'
import type { TFunction } from 'i18next'
import type { EventOf } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'

interface Reception {
  readonly t: TFunction
  /** undefined where it has been closed. */
  readonly window: BrowserWindow | undefined
  readonly show: (id: PublicationId) => void
}

/** Shown ones: who lets go of a notification loses its click. */
const shown = new Set<Notification>()

/** A notification of the desktop, by which the officer comes to the publication that waits for them. */
export function callOfficer(
  { id, title, channel, why }: EventOf<'publication.needsYou'>,
  { t, window, show }: Reception,
): void {
  if (!Notification.isSupported()) return
  const named = title === '' ? t('compose.untitled') : title
  const notification = new Notification({
    title: t(`sending.notice.${why}`, { channel }),
    body: t('sending.notice.text', { title: named }),
  })
  shown.add(notification)
  notification.on('click', () => {
    shown.delete(notification)
    if (window === undefined || window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    show(id)
  })
  notification.on('close', () => shown.delete(notification))
  notification.show()
}

import { app, type BrowserWindow, nativeImage } from 'electron'
import type { TFunction } from 'i18next'
import { badgePicture } from '../../shared/home/badgePicture.ts'

/** The number beside the program's icon in the dock, the launcher or the taskbar. */
export interface Badge {
  /** How many things need the officer; 0 takes it away. */
  show(count: number): void
  /** To be told of each window that people see: on Windows the number is laid over its icon. */
  watch(window: BrowserWindow): void
}

/**
 * Where a desktop shows no badges, nothing is shown: Linux has them in launchers that know Unity's way only.
 *
 * @param t the interface's language: on Windows the picture is described for who cannot see it
 */
export function createBadge(t: () => TFunction): Badge {
  const windows = new Set<BrowserWindow>()
  let shown = 0
  const overlay = (window: BrowserWindow) => {
    if (process.platform !== 'win32' || window.isDestroyed()) return
    if (shown === 0) return window.setOverlayIcon(null, '')
    const { size, pixels } = badgePicture(shown)
    const picture = nativeImage.createFromBitmap(Buffer.from(pixels), { width: size, height: size })
    window.setOverlayIcon(picture, t()('home.needs.count', { count: shown }))
  }
  return {
    show(count) {
      if (count === shown) return
      shown = count
      app.setBadgeCount(count)
      for (const window of windows) overlay(window)
    },
    watch(window) {
      windows.add(window)
      window.once('closed', () => windows.delete(window))
      overlay(window)
    },
  }
}

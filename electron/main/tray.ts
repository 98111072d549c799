import { join } from 'node:path'
import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron'
import type { TrayAct, TrayEntry, TrayModel } from '../../shared/program/trayModel.ts'

export interface ShownTray {
  show(model: TrayModel): void
}

/**
 * The icon among the system's own, for as long as the program runs. Some desktops show none (GNOME without an extension), and Electron
 * cannot ask: whatever it offers can be had in another way too, and starting the program again brings the window back.
 *
 * @param act what choosing a line does
 */
export function createTray(programRoot: string, act: (act: TrayAct) => void): ShownTray {
  const name = process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'
  const tray = new Tray(nativeImage.createFromPath(join(programRoot, 'resources', 'icons', name)))
  // macOS opens the menu at the first click.
  if (process.platform !== 'darwin') tray.on('click', () => act('open'))
  let shown = ''
  return {
    show(model) {
      // A menu that is made anew while it is open would close.
      const drawn = JSON.stringify(model)
      if (drawn === shown) return
      shown = drawn
      tray.setToolTip(model.tooltip)
      tray.setContextMenu(Menu.buildFromTemplate(model.entries.map((entry) => menuItem(entry, act))))
    },
  }
}

function menuItem(entry: TrayEntry, act: (act: TrayAct) => void): MenuItemConstructorOptions {
  if (entry.kind === 'separator') return { type: 'separator' }
  // One ampersand would be taken for the mark of a key.
  const label = entry.text.replaceAll('&', '&&')
  const chosen = entry.act
  return chosen === null ? { label, enabled: false } : { label, click: () => act(chosen) }
}

import { type BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { TFunction } from 'i18next'
import { nextZoom } from '../../shared/program/keptWindows.ts'
import {
  type MenuColumn,
  type MenuEntry,
  mainCommands,
  menuModel,
  type ZoomTo,
} from '../../shared/program/menuModel.ts'
import { bringToFront, inFront } from './inFront.ts'
import type { MainWindow } from './mainWindow.ts'
import { sendTo } from './sendTo.ts'
import { shownWindows } from './window.ts'
import { keepZoom } from './windowMemory.ts'

export interface AppMenu {
  /** What can be done in a window now. */
  tells(contents: WebContents, commands: readonly string[]): void
  /** Something that the menus say may be otherwise: the language, the window in front. */
  changed(): void
}

/** The program's menus: drawn by the system, in the interface's language, and doing what the window in front can do. */
export function createAppMenu(main: MainWindow, t: () => TFunction): AppMenu {
  const told = new WeakMap<WebContents, ReadonlySet<string>>()
  const commandsOf = (window: BrowserWindow | undefined): ReadonlySet<string> =>
    (window === undefined ? undefined : told.get(window.webContents)) ?? new Set()

  const run = (id: string) => {
    const front = inFront()
    const window = commandsOf(front).has(id) || !mainCommands.has(id) ? front : main.current()
    if (window === undefined) return
    if (window !== front) bringToFront(window)
    sendTo(window, { name: 'command.asked', payload: { id } })
  }

  const zoom = (to: ZoomTo) => {
    const next = nextZoom(inFront()?.webContents.getZoomFactor() ?? 1, to)
    for (const { webContents } of shownWindows()) webContents.setZoomFactor(next)
    keepZoom(next)
    draw()
  }

  const item = (entry: MenuEntry): MenuItemConstructorOptions => {
    switch (entry.kind) {
      case 'separator':
        return { type: 'separator' }
      case 'role':
        return { role: entry.role, label: entry.label, ...acceleratorOf(entry.keys) }
      case 'command':
        return {
          label: entry.label,
          enabled: entry.isEnabled,
          ...acceleratorOf(entry.keys),
          // The page hears its own keys; here they are only shown. (On macOS the page is asked before the menu.)
          registerAccelerator: false,
          click: () => run(entry.id),
        }
      case 'place':
        return { label: entry.label, ...acceleratorOf(entry.keys), click: () => main.open(entry.path) }
      case 'zoom':
        return {
          label: entry.label,
          accelerator: entry.keys,
          visible: !entry.isHidden,
          acceleratorWorksWhenHidden: true,
          click: () => zoom(entry.to),
        }
    }
  }

  let drawn = ''
  const draw = () => {
    const front = inFront()
    const ofMain = [...commandsOf(main.current())].filter((id) => mainCommands.has(id))
    const commands = new Set([...commandsOf(front), ...ofMain])
    const model = menuModel(
      {
        platform: process.platform === 'darwin' ? 'mac' : 'other',
        commands,
        zoom: front?.webContents.getZoomFactor() ?? 1,
      },
      t(),
    )
    // A menu that is made anew while it is open would close.
    const text = JSON.stringify(model)
    if (text === drawn) return
    drawn = text
    Menu.setApplicationMenu(Menu.buildFromTemplate(model.map((column) => columnItem(column, item))))
  }

  return {
    tells(contents, commands) {
      told.set(contents, new Set(commands))
      draw()
    },
    changed: draw,
  }
}

function columnItem(
  { role, label, entries }: MenuColumn,
  item: (entry: MenuEntry) => MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return { label, ...(role !== null && { role }), submenu: entries.map(item) }
}

function acceleratorOf(keys: string | undefined): { readonly accelerator?: string } {
  return keys === undefined ? {} : { accelerator: keys }
}

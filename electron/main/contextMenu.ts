import {
  type BrowserWindow,
  type ContextMenuParams,
  clipboard,
  Menu,
  type MenuItemConstructorOptions,
} from 'electron'
import type { TFunction } from 'i18next'
import type { Input } from '../../shared/contract/contract.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import {
  type ContextEntry,
  contextMenuModel,
  type TextAct,
  wordMenuModel,
} from '../../shared/program/contextMenuModel.ts'
import { sendTo } from './sendTo.ts'

/** A click on a line and the end of its menu come in either order: so long is waited for the other. */
const chosenWithinMs = 300

interface ContextMenuDesk {
  readonly t: () => TFunction
  readonly openPost: (id: PostId) => void
}

/** Shows what can be done where somebody presses the other mouse button, or the keyboard's key for it; pages ask for more (`askedMenu`). */
export function watchContextMenu(window: BrowserWindow, { t, openPost }: ContextMenuDesk): void {
  const { webContents } = window
  webContents.on('context-menu', (_event, params) => {
    const entries = contextMenuModel(clickedOf(params), t())
    if (entries.length === 0) return
    const open = (entry: ContextEntry) => {
      if (entry.kind === 'openPost') openPost(entry.id)
      else if (entry.kind === 'copyImage') webContents.copyImageAt(params.x, params.y)
    }
    const menu = Menu.buildFromTemplate(entries.map((entry) => menuItem(entry, window, open)))
    // The keyboard's key asks for it at the cursor, wherever the mouse is.
    menu.popup({ window, x: params.x, y: params.y })
  })
}

/** A menu that a page asks for, with lines of its own. @returns the id of the one that was chosen; null: none */
export function askedMenu(
  window: BrowserWindow,
  asked: Input<'window.menu'>,
  t: TFunction,
): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>()
  const choose = (entry: ContextEntry) => entry.kind === 'line' && resolve(entry.id)
  const menu = Menu.buildFromTemplate(wordMenuModel(asked, t).map((entry) => menuItem(entry, window, choose)))
  const zoom = window.webContents.getZoomFactor()
  const [x, y] = [Math.round(asked.at.x * zoom), Math.round(asked.at.y * zoom)]
  menu.popup({ window, x, y, callback: () => setTimeout(() => resolve(null), chosenWithinMs) })
  return promise
}

function clickedOf({ isEditable, editFlags, linkURL, mediaType, hasImageContents }: ContextMenuParams) {
  const { canCut, canCopy, canPaste, canSelectAll } = editFlags
  return {
    ...{ isEditable, canCut, canCopy, canPaste, canSelectAll, link: linkURL },
    isImage: mediaType === 'image' && hasImageContents,
  }
}

function menuItem(
  entry: ContextEntry,
  window: BrowserWindow,
  choose: (entry: ContextEntry) => void,
): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'heading':
      return { label: shownLabel(entry.label), enabled: false }
    case 'line':
      return { label: shownLabel(entry.label), enabled: entry.isEnabled, click: () => choose(entry) }
    case 'text':
      return { label: entry.label, enabled: entry.isEnabled, click: () => doToText(entry.act, window) }
    case 'copyAddress':
      return { label: entry.label, click: () => void clipboard.writeText(entry.address) }
    case 'openPost':
    case 'copyImage':
      return { label: entry.label, click: () => choose(entry) }
  }
}

/** What is taken back is the page's to say: a post has one history for all of its fields. */
function doToText(act: TextAct, window: BrowserWindow): void {
  const { webContents } = window
  if (act === 'undo' || act === 'redo')
    sendTo(window, { name: 'command.asked', payload: { id: `edit.${act}` } })
  else if (act === 'pastePlain') webContents.pasteAndMatchStyle()
  else webContents[act]()
}

/** One ampersand would be taken for the mark of a key. */
function shownLabel(text: string): string {
  return text.replaceAll('&', '&&')
}

import type { TFunction } from 'i18next'
import type { sv } from '../i18n/catalogue.ts'

/** What Electron does by itself, by its own names. */
export type MenuRole =
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'close'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'togglefullscreen'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'

export type ZoomTo = 'in' | 'out' | 'reset'

export type MenuEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label: string; readonly keys?: string }
  /** One of the program's own commands, which a window does (renderer/app/commands.ts). */
  | {
      readonly kind: 'command'
      readonly id: string
      readonly label: string
      readonly keys?: string
      readonly isEnabled: boolean
    }
  /** A place of the program, shown in its main window. */
  | { readonly kind: 'place'; readonly path: string; readonly label: string; readonly keys?: string }
  /** Keys that a keyboard may have instead of those that are shown have an entry of their own, which nobody sees. */
  | {
      readonly kind: 'zoom'
      readonly to: ZoomTo
      readonly label: string
      readonly keys: string
      readonly isHidden: boolean
    }

export interface MenuColumn {
  /** What the system adds to by itself on macOS. */
  readonly role: 'window' | 'help' | null
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

export interface MenuState {
  readonly platform: 'mac' | 'other'
  /** The ids of what can be done where the officer is: in the window in front, and what that lacks in the main one. */
  readonly commands: ReadonlySet<string>
  readonly zoom: number
}

/** The places of the program that the View menu leads to, by their names in `common.nav`, in the order of their keys. */
const menuPlaces = [
  'home',
  'posts',
  'audience',
  'calendar',
  'sending',
  'reach',
  'settings',
] as const satisfies readonly (keyof typeof sv.common.nav)[]

/** What any window may ask the main one for, where it has it not itself. */
export const mainCommands: ReadonlySet<string> = new Set([
  ...['post.new', 'post.import', 'workspace.change', 'palette', 'keys', 'help', 'guide'],
  ...menuPlaces.map((name) => `goTo.${name}`),
])

/** The commands that stand in the menus; a window tells which of them it has. */
export const menuCommands: ReadonlySet<string> = new Set([
  ...mainCommands,
  ...['post.window', 'post.save', 'post.schedule', 'post.handOver', 'post.find', 'post.replace'],
  ...['edit.undo', 'edit.redo', 'print'],
])

/**
 * The program's menus. On macOS they are always there; elsewhere Alt shows them (`autoHideMenuBar`), and their keys hold without that.
 * A command that cannot be done now is grey, so that everything keeps its place.
 */
export function menuModel(state: MenuState, t: TFunction): readonly MenuColumn[] {
  const isMac = state.platform === 'mac'
  return [
    ...(isMac ? [{ role: null, label: t('common.appName'), entries: programEntries(t) }] : []),
    { role: null, label: t('menu.file'), entries: fileEntries(state, t) },
    { role: null, label: t('menu.edit'), entries: editEntries(state, t) },
    { role: null, label: t('menu.view'), entries: viewEntries(state, t) },
    ...(isMac ? [{ role: 'window' as const, label: t('menu.window'), entries: windowEntries(t) }] : []),
    { role: 'help', label: t('menu.help'), entries: helpEntries(state, t) },
  ]
}

function programEntries(t: TFunction): MenuEntry[] {
  return [
    { kind: 'place', path: '/about', label: t('menu.about') },
    separator,
    { kind: 'place', path: '/settings', label: t('menu.settings'), keys: 'Cmd+,' },
    separator,
    { kind: 'role', role: 'services', label: t('menu.services') },
    separator,
    { kind: 'role', role: 'hide', label: t('menu.hide') },
    { kind: 'role', role: 'hideOthers', label: t('menu.hideOthers') },
    { kind: 'role', role: 'unhide', label: t('menu.showAll') },
    separator,
    { kind: 'role', role: 'quit', label: t('menu.quit') },
  ]
}

function fileEntries(state: MenuState, t: TFunction): MenuEntry[] {
  const command = commandOf(state)
  return [
    command('post.new', t('menu.newPost'), 'CmdOrCtrl+N'),
    command('post.import', t('menu.import')),
    separator,
    command('post.window', t('menu.openPost'), 'CmdOrCtrl+Shift+O'),
    command('post.save', t('menu.savePost'), 'CmdOrCtrl+S'),
    command('post.schedule', t('menu.schedule'), 'CmdOrCtrl+Enter'),
    command('post.handOver', t('menu.handOver')),
    separator,
    command('print', t('menu.print'), 'CmdOrCtrl+P'),
    separator,
    command('workspace.change', t('common.workspace.change')),
    ...(state.platform === 'mac'
      ? []
      : ([{ kind: 'place', path: '/settings', label: t('menu.settings'), keys: 'Ctrl+,' }] as const)),
    separator,
    { kind: 'role', role: 'close', label: t('menu.closeWindow'), keys: 'CmdOrCtrl+W' },
    ...(state.platform === 'mac'
      ? []
      : ([{ kind: 'role', role: 'quit', label: t('menu.quit'), keys: 'Ctrl+Q' }] as const)),
  ]
}

function editEntries(state: MenuState, t: TFunction): MenuEntry[] {
  const command = commandOf(state)
  return [
    command('edit.undo', t('menu.undo'), 'CmdOrCtrl+Z'),
    command('edit.redo', t('menu.redo'), 'CmdOrCtrl+Shift+Z'),
    separator,
    { kind: 'role', role: 'cut', label: t('menu.cut') },
    { kind: 'role', role: 'copy', label: t('menu.copy') },
    { kind: 'role', role: 'paste', label: t('menu.paste') },
    { kind: 'role', role: 'pasteAndMatchStyle', label: t('menu.pastePlain') },
    { kind: 'role', role: 'selectAll', label: t('menu.selectAll') },
    separator,
    command('post.find', t('menu.find'), 'CmdOrCtrl+F'),
    command('post.replace', t('menu.replace')),
  ]
}

function viewEntries(state: MenuState, t: TFunction): MenuEntry[] {
  const command = commandOf(state)
  const zoom = (to: ZoomTo, label: string, keys: string, isHidden = false): MenuEntry => ({
    ...{ kind: 'zoom', to, label, keys, isHidden },
  })
  const [larger, smaller] = [t('menu.zoomIn'), t('menu.zoomOut')]
  const usual = t('menu.zoomReset', { zoom: state.zoom })
  return [
    command('palette', t('palette.open'), 'CmdOrCtrl+K'),
    separator,
    ...menuPlaces.map((name, index) =>
      command(`goTo.${name}`, t(`common.nav.${name}`), `CmdOrCtrl+${index + 1}`),
    ),
    separator,
    zoom('in', larger, 'CmdOrCtrl+Plus'),
    // Where plus needs no shift, as in Sweden; where it stands on the key of "="; and beside the digits.
    zoom('in', larger, 'CmdOrCtrl+=', true),
    zoom('in', larger, 'CmdOrCtrl+numadd', true),
    zoom('out', smaller, 'CmdOrCtrl+-'),
    zoom('out', smaller, 'CmdOrCtrl+numsub', true),
    zoom('reset', usual, 'CmdOrCtrl+0'),
    zoom('reset', usual, 'CmdOrCtrl+num0', true),
    separator,
    { kind: 'role', role: 'togglefullscreen', label: t('menu.fullScreen') },
  ]
}

function windowEntries(t: TFunction): MenuEntry[] {
  return [
    { kind: 'role', role: 'minimize', label: t('menu.minimize') },
    { kind: 'role', role: 'zoom', label: t('menu.zoomWindow') },
    separator,
    { kind: 'role', role: 'front', label: t('menu.front') },
  ]
}

function helpEntries(state: MenuState, t: TFunction): MenuEntry[] {
  const command = commandOf(state)
  return [
    command('help', t('menu.helpHere'), 'F1'),
    command('keys', t('palette.keys'), 'CmdOrCtrl+/'),
    command('guide', t('menu.guide')),
    separator,
    { kind: 'place', path: '/settings/support', label: t('menu.support') },
    ...(state.platform === 'mac'
      ? []
      : ([separator, { kind: 'place', path: '/about', label: t('menu.about') }] as const)),
  ]
}

function commandOf({ commands }: MenuState) {
  return (id: string, label: string, keys?: string): MenuEntry => ({
    ...{ kind: 'command', id, label, isEnabled: commands.has(id) },
    ...(keys !== undefined && { keys }),
  })
}

const separator: MenuEntry = { kind: 'separator' }

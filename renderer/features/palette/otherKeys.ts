import type { TFunction } from 'i18next'
import type { sv } from '../../../shared/i18n/catalogue.ts'
import { calendarViews } from '../calendar/calendarPath.ts'

/** A key of a screen, known also while another one is shown. */
export interface ScreenKey {
  /** Of the command that has it there. */
  readonly id: string
  readonly label: string
  readonly keys: readonly string[]
}

export interface KeysOfScreen {
  readonly screen: keyof typeof sv.help.keys.screen
  readonly keys: readonly ScreenKey[]
}

/** What the screens with keys of their own listen for, so that the sheet of keys has all of them wherever it is opened. */
export function keysOfScreens(t: TFunction): readonly KeysOfScreen[] {
  const key = (id: string, label: string, ...keys: string[]): ScreenKey => ({ id, label, keys })
  return [
    {
      screen: 'compose',
      keys: [
        key('post.schedule', t('palette.post.schedule'), 'mod+Enter'),
        key('post.save', t('palette.post.save'), 'mod+S'),
        key('post.undo', t('compose.tool.undo'), 'mod+Z'),
        key('post.redo', t('compose.tool.redo'), 'mod+shift+Z'),
        key('post.window', t('windows.open'), 'mod+shift+O'),
        key('post.find', t('editor.find.find'), 'mod+F'),
        key('post.replace', t('editor.find.replace'), 'mod+H', 'mod+alt+F'),
        key('format.heading2', t('compose.tool.heading2'), 'mod+alt+2'),
        key('format.heading3', t('compose.tool.heading3'), 'mod+alt+3'),
        key('format.bold', t('compose.tool.bold'), 'mod+B'),
        key('format.italic', t('compose.tool.italic'), 'mod+I'),
        key('format.bulletList', t('compose.tool.bulletList'), 'mod+shift+8'),
        key('format.orderedList', t('compose.tool.orderedList'), 'mod+shift+7'),
        key('format.blockquote', t('compose.tool.blockquote'), 'mod+shift+B'),
        key('format.link', t('compose.tool.link'), 'mod+shift+K'),
        key('format.blockUp', t('palette.post.blockUp'), 'alt+ArrowUp'),
        key('format.blockDown', t('palette.post.blockDown'), 'alt+ArrowDown'),
      ],
    },
    {
      screen: 'contacts',
      keys: [
        key('audience.search', t('contacts.list.goToSearch'), 'mod+F', '/'),
        key('audience.list.tick', t('contacts.key.tick'), 'Space'),
        key('audience.list.through', t('contacts.key.through'), 'shift+ArrowDown'),
        key('audience.list.all', t('contacts.key.all'), 'mod+A'),
        key('audience.list.open', t('contacts.key.open'), 'Enter'),
        key('audience.list.remove', t('contacts.key.remove'), 'Delete'),
        key('audience.list.undo', t('contacts.key.undo'), 'mod+Z'),
      ],
    },
    {
      screen: 'calendar',
      keys: [
        key('calendar.today', t('calendar.today'), 'T'),
        ...calendarViews.map((view, index) =>
          key(`calendar.${view}`, t(`calendar.view.${view}`), String(index + 1)),
        ),
        key('calendar.queue', t('calendar.view.queue'), String(calendarViews.length + 1)),
      ],
    },
    {
      screen: 'publication',
      keys: [
        key('ledger.search', t('publication.ledger.key.search'), 'mod+F', '/'),
        key('ledger.open', t('publication.ledger.key.open'), 'Enter'),
      ],
    },
  ]
}

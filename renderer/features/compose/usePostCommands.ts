import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCalendarEvent,
  IconDeviceFloppy,
  IconExternalLink,
  IconFileExport,
  IconHistory,
  IconReplace,
  IconSearch,
  IconTemplate,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../../app/commands.ts'
import { isOwnWindow } from '../../app/ownWindow.ts'

interface PostCommands {
  readonly schedule: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly onWindow: () => void
  readonly onSave: () => void
  readonly onTemplate: () => void
  readonly onHandOver: () => void
  readonly onHistory: () => void
  readonly onFind: () => void
  readonly onReplace: () => void
}

/** What can be done with the post that is being written, from the palette and by keys. */
export function usePostCommands({
  schedule,
  undo,
  redo,
  onWindow,
  onSave,
  onTemplate,
  onHandOver,
  onHistory,
  onFind,
  onReplace,
}: PostCommands): void {
  const { t } = useTranslation()
  useCommands([
    {
      id: 'post.schedule',
      group: 'post',
      label: t('palette.post.schedule'),
      icon: IconCalendarEvent,
      keywords: ['skicka', 'publicera', 'tid', 'schedule', 'send', 'publish'],
      keys: ['mod+Enter'],
      run: schedule,
    },
    ...(isOwnWindow
      ? []
      : [
          {
            id: 'post.window',
            group: 'post',
            label: t('windows.open'),
            icon: IconExternalLink,
            keywords: ['fönster', 'ruta', 'window', 'pop out'],
            keys: ['mod+shift+O'],
            run: onWindow,
          } satisfies Command,
        ]),
    {
      id: 'post.save',
      group: 'post',
      label: t('palette.post.save'),
      icon: IconDeviceFloppy,
      keywords: ['spara', 'save'],
      keys: ['mod+S'],
      run: onSave,
    },
    {
      id: 'post.template',
      group: 'post',
      label: t('templates.save'),
      icon: IconTemplate,
      keywords: ['mall', 'spara', 'template', 'save'],
      run: onTemplate,
    },
    {
      id: 'post.handOver',
      group: 'post',
      label: t('sharing.post.handOver'),
      icon: IconFileExport,
      keywords: ['dela', 'kollega', 'exportera', 'rundbrevpost', 'share', 'colleague', 'export', 'hand over'],
      run: onHandOver,
    },
    {
      id: 'post.history',
      group: 'post',
      label: t('palette.post.history'),
      icon: IconHistory,
      keywords: ['versioner', 'jämför', 'återställ', 'history', 'versions', 'compare', 'restore'],
      run: onHistory,
    },
    {
      id: 'post.undo',
      group: 'post',
      label: t('compose.tool.undo'),
      icon: IconArrowBackUp,
      keywords: ['ångra', 'undo'],
      keys: ['mod+Z'],
      heardBy: 'screen',
      run: undo,
    },
    {
      id: 'post.redo',
      group: 'post',
      label: t('compose.tool.redo'),
      icon: IconArrowForwardUp,
      keywords: ['gör om', 'redo'],
      keys: ['mod+shift+Z'],
      heardBy: 'screen',
      run: redo,
    },
    {
      id: 'post.find',
      group: 'post',
      label: t('editor.find.find'),
      icon: IconSearch,
      keywords: ['sök', 'hitta', 'find', 'search'],
      keys: ['mod+F'],
      run: onFind,
    },
    {
      id: 'post.replace',
      group: 'post',
      label: t('editor.find.replace'),
      icon: IconReplace,
      keywords: ['ersätt', 'byt ut', 'replace'],
      keys: ['mod+H', 'mod+alt+F'],
      run: onReplace,
    },
  ])
}

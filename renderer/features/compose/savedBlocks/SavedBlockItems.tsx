import { Menu } from '@mantine/core'
import { IconBookmark, IconBookmarkPlus, IconBookmarks } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../../app/commands.ts'
import { useAsk } from '../../../app/queries.ts'
import { insertBlocks } from './insertBlocks.ts'

/** The saved blocks as items of the menu that inserts, and the ways to keep more and to put them in order. */
export function SavedBlockItems({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const kept = useAsk('savedBlocks.list', {}).data?.savedBlocks ?? []
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('templates.blocks.heading')}</Menu.Label>
      {kept.map(({ id, name, content }) => (
        <Menu.Item
          key={id}
          leftSection={<IconBookmark size={18} stroke={1.6} />}
          onClick={() => insertBlocks(editor, content)}
        >
          {name}
        </Menu.Item>
      ))}
      <Menu.Item
        leftSection={<IconBookmarkPlus size={18} stroke={1.6} />}
        onClick={() => runCommand('savedBlocks.keep')}
      >
        {t('templates.blocks.save')}
      </Menu.Item>
      {kept.length > 0 && (
        <Menu.Item
          leftSection={<IconBookmarks size={18} stroke={1.6} />}
          onClick={() => runCommand('savedBlocks.manage')}
        >
          {t('templates.blocks.manage')}
        </Menu.Item>
      )}
    </>
  )
}

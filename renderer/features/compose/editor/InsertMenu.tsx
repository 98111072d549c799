import { Menu } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { insertableBlocks } from '../blocks/insertableBlocks.ts'
import { SavedBlockItems } from '../savedBlocks/SavedBlockItems.tsx'
import classes from './InsertMenu.module.css'

/** The blocks that are not running text. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <RichTextEditor.Control className={classes.insert} title={t('compose.tool.insert')}>
          <IconPlus size={18} stroke={1.6} aria-hidden />
          {t('compose.tool.insertShort')}
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {insertableBlocks.map(({ name, icon: Icon, labelKey, insert }) => (
          <Menu.Item key={name} leftSection={<Icon size={18} stroke={1.6} />} onClick={() => insert(editor)}>
            {t(labelKey)}
          </Menu.Item>
        ))}
        <SavedBlockItems editor={editor} />
      </Menu.Dropdown>
    </Menu>
  )
}

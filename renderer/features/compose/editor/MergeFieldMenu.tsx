import { Menu } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconUserSquare } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { mergeFields } from '../../../../shared/post/document.ts'
import { mergeFieldKeys } from './mergeFieldKeys.ts'

/** The words that every recipient gets as their own. */
export function MergeFieldMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <RichTextEditor.Control
          aria-label={t('compose.tool.mergeField')}
          title={t('compose.tool.mergeField')}
        >
          <IconUserSquare size={18} stroke={1.6} />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {mergeFields.map((field) => (
          <Menu.Item
            key={field}
            onClick={() =>
              editor.chain().focus().insertContent({ type: 'mergeField', attrs: { field } }).run()
            }
          >
            {t(`compose.mergeField.${mergeFieldKeys[field]}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

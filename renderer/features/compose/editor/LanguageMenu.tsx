import { Menu } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'

/** English, and the national minority languages (Act 2009:724) before languages that are much read. */
const languages = ['sv', 'en', 'se', 'sma', 'smj', 'fi', 'fit', 'rom', 'yi', 'de', 'fr', 'ar', 'uk'] as const

/** Says which language the chosen words are in. */
export function LanguageMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const { current, isOn, available } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      current: now.getAttributes('language').lang,
      isOn: now.isActive('language'),
      available: !now.state.selection.empty || now.isActive('language'),
    }),
  })
  const label = t('blocks.language.tool')
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <RichTextEditor.Control
          active={isOn}
          aria-pressed={isOn}
          disabled={!available}
          aria-label={label}
          title={label}
        >
          <IconLanguage size={18} stroke={1.6} />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {isOn && (
          <>
            <Menu.Item
              onClick={() => editor.chain().focus().extendMarkRange('language').unsetMark('language').run()}
            >
              {t('blocks.language.none')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {languages.map((lang) => (
          <Menu.Item
            key={lang}
            rightSection={current === lang && <IconCheck size={16} stroke={1.6} />}
            onClick={() =>
              editor.chain().focus().extendMarkRange('language').setMark('language', { lang }).run()
            }
          >
            {t(`blocks.language.names.${lang}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

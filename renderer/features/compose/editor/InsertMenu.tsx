import { FileButton, Menu } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import {
  IconChartBar,
  IconLineDashed,
  IconPhoto,
  IconPlus,
  IconRectangle,
  IconSignature,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './InsertMenu.module.css'
import { insertImages } from './insertImages.ts'

const blocks = [
  { name: 'figureRow', icon: IconChartBar, attrs: { figures: [] } },
  { name: 'button', icon: IconRectangle, attrs: { label: '', href: '' } },
  { name: 'horizontalRule', icon: IconLineDashed, attrs: {} },
  { name: 'signature', icon: IconSignature, attrs: { name: '', role: '', organisation: '' } },
] as const

/** The blocks that are not running text. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const pickImages = useRef<() => void>(null)
  // After the selection, never in its place: a chosen image must not vanish because a button was wanted beside it.
  const insert = (type: string, attrs: object) =>
    editor.chain().focus().insertContentAt(editor.state.selection.to, { type, attrs }).run()
  return (
    <>
      <FileButton
        multiple
        accept="image/png,image/jpeg,image/gif,image/webp"
        inputProps={{ 'aria-label': t('compose.block.image') }}
        onChange={(files) => void insertImages(editor, files, editor.state.selection.to)}
      >
        {({ onClick }) => {
          pickImages.current = onClick
          return null
        }}
      </FileButton>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <RichTextEditor.Control className={classes.insert} title={t('compose.tool.insert')}>
            <IconPlus size={17} stroke={1.6} aria-hidden />
            {t('compose.tool.insertShort')}
          </RichTextEditor.Control>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPhoto size={17} stroke={1.6} />}
            onClick={() => pickImages.current?.()}
          >
            {t('compose.block.image')}
          </Menu.Item>
          {blocks.map(({ name, icon: Icon, attrs }) => (
            <Menu.Item
              key={name}
              leftSection={<Icon size={17} stroke={1.6} />}
              onClick={() => insert(name, attrs)}
            >
              {t(`compose.block.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

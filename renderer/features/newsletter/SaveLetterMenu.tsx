import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { letterForms } from '../../../shared/contract/newsletters.ts'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'
import type { Reader } from './reader.ts'

interface SaveLetterMenuProps {
  readonly postId: PostId
  readonly content: PostContent
  readonly reader: Reader
}

/** The letter as a file, or on paper. */
export const SaveLetterMenu = memo(function SaveLetterMenu({ postId, content, reader }: SaveLetterMenuProps) {
  const { t } = useTranslation()
  const save = useDo('desktop.saveLetter', {
    onSuccess: ({ file }) => file !== null && showDone(t('newsletter.save.done', { file })),
  })
  const print = useDo('desktop.printLetter')
  const letter = { postId, content, ...reader }
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} stroke={1.6} />}
          loading={save.isPending || print.isPending}
        >
          {t('newsletter.save.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {letterForms.map((form) => (
          <Menu.Item key={form} onClick={() => save.mutate({ ...letter, form })}>
            {t(`newsletter.save.${form}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPrinter size={16} stroke={1.6} />} onClick={() => print.mutate(letter)}>
          {t('newsletter.save.print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})

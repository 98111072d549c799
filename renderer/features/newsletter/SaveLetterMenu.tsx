import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { letterForms } from '../../../shared/contract/newsletters.ts'
import type { LetterDesk } from './useLetterDesk.ts'

/** The letter as a file, or on paper. */
export const SaveLetterMenu = memo(function SaveLetterMenu({ desk }: { desk: LetterDesk }) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={290}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDeviceFloppy size={16} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} stroke={1.6} />}
          loading={desk.isBusy}
        >
          {t('newsletter.save.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {letterForms.map((form) => (
          <Menu.Item key={form} onClick={() => desk.save(form)}>
            {t(`newsletter.save.${form}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPrinter size={16} stroke={1.6} />} onClick={desk.print}>
          {t('newsletter.save.print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})

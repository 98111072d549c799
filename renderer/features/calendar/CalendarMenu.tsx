import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCalendarStar, IconDots, IconFileExport, IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { yearPath } from './calendarPath.ts'

interface CalendarMenuProps {
  readonly onPoints: () => void
  readonly onExport: () => void
}

/** What the calendar can do that is seldom wanted. */
export function CalendarMenu({ onPoints, onExport }: CalendarMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('calendar.menu')}>
          <ActionIcon variant="default" size={36} aria-label={t('calendar.menu')}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          href={yearPath()}
          leftSection={<IconListCheck size={18} stroke={1.6} aria-hidden />}
        >
          {t('calendar.year.menu')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendarStar size={18} stroke={1.6} aria-hidden />} onClick={onPoints}>
          {t('calendar.points.menu')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileExport size={18} stroke={1.6} aria-hidden />} onClick={onExport}>
          {t('calendar.export.menu')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

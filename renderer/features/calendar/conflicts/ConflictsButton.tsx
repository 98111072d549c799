import { ActionIcon, Anchor, Button, Group, Popover, Text, UnstyledButton } from '@mantine/core'
import { IconCheck, IconExclamationCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { yearPath } from '../calendarPath.ts'
import { momentOf } from '../calendarTexts.ts'
import classes from './ConflictsButton.module.css'
import type { Considered } from './useConsidered.ts'
import { useMeant } from './useMeant.ts'

interface ConflictsButtonProps {
  readonly considered: readonly Considered[]
  /** Shows where one of them stands. */
  readonly onShow: (one: Considered) => void
}

/** How much of what is shown has something that speaks against it; opens the list, each of which leads to its item. */
export function ConflictsButton({ considered, onShow }: ConflictsButtonProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const setMeant = useMeant()
  if (considered.length === 0) return null
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={400}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconExclamationCircle size={18} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('calendar.conflicts.count', { count: considered.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('calendar.conflicts.title')}>
        <Text size="xs" c="dimmed" mb={6}>
          {t('calendar.conflicts.text')}
        </Text>
        <ul className={classes.list}>
          {considered.map((one) => (
            <li key={one.key} className={classes.row}>
              <UnstyledButton
                className={classes.conflict}
                onClick={() => {
                  setOpen(false)
                  onShow(one)
                }}
              >
                <Text size="sm" fw={600} truncate>
                  {one.time.postTitle === '' ? t('compose.untitled') : one.time.postTitle}
                </Text>
                <Text size="xs" c="dimmed">
                  {momentOf(one.at, t)} · {one.time.channelName}
                </Text>
                <Text size="xs">{one.texts.join('; ')}</Text>
              </UnstyledButton>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('calendar.conflicts.meantOf', {
                  ...{ title: one.time.postTitle, when: momentOf(one.at, t) },
                })}
                title={t('calendar.conflicts.meant')}
                onClick={() => setMeant(one, true)}
              >
                <IconCheck size={18} stroke={1.6} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <Group justify="space-between" mt="sm">
          <Anchor component={Link} href={yearPath()} size="xs" underline="always">
            {t('calendar.year.menu')}
          </Anchor>
          <Anchor component={Link} href="/settings/planning" size="xs" underline="always">
            {t('calendar.conflicts.settings')}
          </Anchor>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}

import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface NodeMenuProps {
  readonly id: number
  readonly label: string
  readonly removeLabel: string
  readonly canMoveUp: boolean
  readonly canMoveDown: boolean
  readonly onMove: (way: 'up' | 'down') => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

/** What can be done with a part of a rule, beside changing it. */
export function NodeMenu(props: NodeMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          data-rule-part={`${props.id}-menu`}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={props.label}
        >
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} stroke={1.6} />}
          disabled={!props.canMoveUp}
          onClick={() => props.onMove('up')}
        >
          {t('segment.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} stroke={1.6} />}
          disabled={!props.canMoveDown}
          onClick={() => props.onMove('down')}
        >
          {t('segment.moveDown')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} />} onClick={props.onDuplicate}>
          {t('segment.duplicate')}
        </Menu.Item>
        <Menu.Item
          color="var(--mantine-color-error)"
          leftSection={<IconTrash size={16} stroke={1.6} />}
          onClick={props.onRemove}
        >
          {props.removeLabel}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

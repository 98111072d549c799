import { ActionIcon, Badge, Button, Text, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconArrowBackUp, IconCheck, IconPencil } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Network } from '../../../shared/social/network.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { networkLooks } from '../../ui/networkLook.ts'
import classes from './CardHeader.module.css'

interface CardHeaderProps {
  readonly network: Network
  readonly edited: boolean
  readonly editing: boolean
  readonly choosing: boolean
  readonly editButton: Ref<HTMLButtonElement>
  readonly onEdit: () => void
  readonly onDone: () => void
  readonly onFollow: () => void
  readonly onChoose: () => void
}

/** Which network, whose text, and what can be done with it. */
export function CardHeader({
  network,
  edited,
  editing,
  choosing,
  editButton,
  onEdit,
  onDone,
  onFollow,
  onChoose,
}: CardHeaderProps) {
  const { t } = useTranslation()
  const { icon: Icon, color } = networkLooks[network]
  const name = networkNames[network]
  const editLabel = t(editing ? 'social.card.done' : 'social.card.edit')
  return (
    <header className={classes.header}>
      <Icon size={22} stroke={1.6} style={{ color }} aria-hidden />
      <div className={classes.names}>
        <Text component="h3" size="sm" fw={650} lh={1.3} m={0}>
          {name}
        </Text>
        {edited ? (
          <Badge size="sm" variant="light" color="yellow">
            {t('social.card.edited')}
          </Badge>
        ) : (
          <Text size="xs" c="dimmed" lh={1.3} truncate>
            {t('social.card.follows')}
          </Text>
        )}
      </div>
      {edited && (
        <Tooltip label={t('social.revert.action')}>
          <ActionIcon
            size="md"
            variant="subtle"
            color="gray"
            aria-label={`${t('social.revert.action')}: ${name}`}
            onClick={onFollow}
          >
            <IconArrowBackUp size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={t('social.choices.title')}>
        <ActionIcon
          size="md"
          variant={choosing ? 'light' : 'subtle'}
          color={choosing ? 'pine' : 'gray'}
          aria-expanded={choosing}
          aria-label={`${t('social.choices.title')}: ${name}`}
          onClick={onChoose}
        >
          <IconAdjustmentsHorizontal size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Button
        ref={editButton}
        size="compact-sm"
        variant={editing ? 'filled' : 'light'}
        leftSection={editing ? <IconCheck size={16} stroke={1.6} /> : <IconPencil size={16} stroke={1.6} />}
        aria-label={`${editLabel}: ${name}`}
        onClick={editing ? onDone : onEdit}
      >
        {editLabel}
      </Button>
    </header>
  )
}

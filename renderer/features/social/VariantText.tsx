import { Anchor, Badge, Button, Group, Text, Textarea } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { countText } from '../../../shared/social/countText.ts'
import type { Network } from '../../../shared/social/network.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { PostedText } from './PostedText.tsx'
import { TextCounter } from './TextCounter.tsx'
import classes from './VariantText.module.css'

interface VariantTextProps {
  readonly network: Network
  readonly language: Language
  readonly text: string
  readonly editing: boolean
  readonly edited: boolean
  readonly unsaved: boolean
  readonly onEdit: () => void
  readonly onType: (text: string) => void
  readonly onDone: () => void
  readonly onFollow: () => void
}

/** The text as it will be read, or as it is being written, with how much of the room it takes. */
export function VariantText({
  network,
  language,
  text,
  editing,
  edited,
  unsaved,
  onEdit,
  onType,
  onDone,
  onFollow,
}: VariantTextProps) {
  const { t } = useTranslation()
  const name = networkNames[network]
  const field = useRef<HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(editing)
  useEffect(() => {
    if (editing === wasEditing.current) return
    wasEditing.current = editing
    if (editing) field.current?.focus()
    else button.current?.focus()
  }, [editing])
  return (
    <div className={classes.text}>
      {editing ? (
        <Textarea
          ref={field}
          autosize
          minRows={3}
          maxRows={24}
          maxLength={70_000}
          lang={language}
          aria-label={t('social.card.text', { network: name })}
          value={text}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone()
          }}
        />
      ) : (
        <PostedText text={text} language={language} />
      )}
      {unsaved && (
        <Text size="xs" className={classes.unsaved} role="status">
          {t('social.card.unsaved')}{' '}
          <Anchor component="button" type="button" size="xs" onClick={() => onType(text)}>
            {t('common.action.retry')}
          </Anchor>
        </Text>
      )}
      <div className={classes.line}>
        <TextCounter count={countText(text, network)} />
        {edited ? (
          <Badge size="sm" variant="light" color="yellow">
            {t('social.card.edited')}
          </Badge>
        ) : (
          <Text size="xs" c="dimmed">
            {t('social.card.follows')}
          </Text>
        )}
        <Group gap={4} className={classes.buttons}>
          {edited && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={<IconArrowBackUp size={14} stroke={1.6} />}
              aria-label={`${t('social.revert.action')}: ${name}`}
              onClick={onFollow}
            >
              {t('social.revert.action')}
            </Button>
          )}
          <Button
            ref={button}
            size="compact-xs"
            variant={editing ? 'light' : 'subtle'}
            leftSection={
              editing ? <IconCheck size={14} stroke={1.6} /> : <IconPencil size={14} stroke={1.6} />
            }
            aria-label={`${t(editing ? 'social.card.done' : 'social.card.edit')}: ${name}`}
            onClick={editing ? onDone : onEdit}
          >
            {t(editing ? 'social.card.done' : 'social.card.edit')}
          </Button>
        </Group>
      </div>
    </div>
  )
}

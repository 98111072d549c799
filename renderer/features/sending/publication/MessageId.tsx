import { ActionIcon, Code } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import classes from './MessageId.module.css'

interface MessageIdProps {
  readonly messageId: string
  /** Whose letter it is of. */
  readonly name: string
}

/** What a letter is called in a server's log, to be copied into a search there. */
export function MessageId({ messageId, name }: MessageIdProps) {
  const { t } = useTranslation()
  const copy = useDo('desktop.copyText', { onSuccess: () => showDone(t('common.copied.messageId')) })
  return (
    <span className={classes.line}>
      <Code className={classes.id} title={messageId}>
        {messageId}
      </Code>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('publication.delivery.copyMessageId', { name })}
        onClick={() => copy.mutate({ text: messageId })}
      >
        <IconCopy size={16} stroke={1.6} />
      </ActionIcon>
    </span>
  )
}

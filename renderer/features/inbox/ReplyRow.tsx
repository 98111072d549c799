import { Badge, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconMail, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InboxMail } from '../../../shared/inbox/inboxMail.ts'
import { useDo } from '../../app/queries.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import classes from './Inbox.module.css'
import { MailHead } from './MailHead.tsx'

/** What somebody has written, and what there is to do about it: answer, mark as done, take off who asks for it. */
export function ReplyRow({ mail }: { readonly mail: InboxMail }) {
  const { t } = useTranslation()
  const { id, kind, email, subject, words, doneAt, suppressed } = mail
  const takeBack = useDo('inbox.takeBack')
  const honour = useDo('inbox.honourWish', {
    onSuccess: () => offerUndo(t('inbox.removed', { email }), () => takeBack.mutate({ id })),
  })
  const undo = useDo('inbox.setDone')
  const done = useDo('inbox.setDone', {
    onSuccess: (_, { ids, done: isDone }) => {
      if (isDone) offerUndo(t('inbox.markedDone', { email }), () => undo.mutate({ ids, done: false }))
    },
  })
  const write = useDo('desktop.writeTo')
  return (
    <>
      <MailHead mail={mail}>
        {kind === 'wish' && (
          <Badge size="sm" variant="light" color="orange" tt="none">
            {t('inbox.kind.wish')}
          </Badge>
        )}
        {suppressed && (
          <Badge size="sm" variant="light" color="red" tt="none">
            {t('inbox.suppressed')}
          </Badge>
        )}
        {doneAt !== null && (
          <Badge size="sm" variant="light" color="gray" tt="none">
            {t('inbox.doneLabel')}
          </Badge>
        )}
      </MailHead>
      {words === '' ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('inbox.noWords')}
        </Text>
      ) : (
        <p className={classes.words}>{words}</p>
      )}
      {kind === 'wish' && doneAt === null && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('inbox.wishText')}
        </Text>
      )}
      <Group gap="xs" mt="sm">
        {kind === 'wish' && doneAt === null && (
          <Button
            size="xs"
            color="red"
            variant="light"
            leftSection={<IconUserOff size={16} stroke={1.6} aria-hidden />}
            loading={honour.isPending}
            onClick={() => honour.mutate({ id })}
          >
            {t('inbox.removeWish')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMail size={16} stroke={1.6} aria-hidden />}
          onClick={() => write.mutate({ email, subject: answerSubject(subject) })}
        >
          {t('inbox.open')}
        </Button>
        {suppressed ? (
          <Button size="xs" variant="subtle" onClick={() => takeBack.mutate({ id })}>
            {t('inbox.wrongWish')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="subtle"
            leftSection={doneAt === null && <IconCheck size={16} stroke={1.6} aria-hidden />}
            onClick={() => done.mutate({ ids: [id], done: doneAt === null })}
          >
            {t(doneAt === null ? 'inbox.done' : 'inbox.undone')}
          </Button>
        )}
      </Group>
    </>
  )
}

/** "Sv: …" once, as mail programs in Swedish begin an answer; whatever was there stays. */
function answerSubject(subject: string): string {
  return /^(?:sv|re|vs|aw)\s*:/i.test(subject.trim()) ? subject : `Sv: ${subject}`
}

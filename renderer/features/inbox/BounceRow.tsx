import { Badge, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InboxMail } from '../../../shared/inbox/inboxMail.ts'
import { useDo } from '../../app/queries.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import classes from './Inbox.module.css'
import { MailHead } from './MailHead.tsx'

const colours = { hard: 'red', soft: 'orange', policy: 'gray' } as const

/** A letter that did not arrive: why, in plain words and in the server's, and the way back where that was wrong. */
export function BounceRow({ mail }: { readonly mail: InboxMail }) {
  const { t } = useTranslation()
  const { id, email, status, diagnostic, suppressed, takenBackAt } = mail
  const weight = mail.weight ?? 'soft'
  const believe = useDo('inbox.believe')
  const takeBack = useDo('inbox.takeBack', {
    onSuccess: () => offerUndo(t('inbox.wrongDone', { email }), () => believe.mutate({ id })),
  })
  const said = [diagnostic.includes(status) ? '' : status, diagnostic].filter((text) => text !== '').join(' ')
  return (
    <>
      <MailHead mail={mail}>
        <Badge size="sm" variant="light" color={colours[weight]} tt="none">
          {t(`inbox.weight.${weight}`)}
        </Badge>
        {suppressed && (
          <Badge size="sm" variant="light" color="red" tt="none">
            {t('inbox.suppressed')}
          </Badge>
        )}
        {takenBackAt !== null && (
          <Badge size="sm" variant="light" color="gray" tt="none">
            {t('inbox.takenBack')}
          </Badge>
        )}
      </MailHead>
      <Text size="sm" mt="xs" maw="80ch">
        {t(`inbox.weightMeans.${weight}`)}
      </Text>
      {said !== '' && (
        <p className={classes.said}>
          {t('inbox.serverSaid')}: {said}
        </p>
      )}
      {takenBackAt === null && (
        <Group mt={4} ml={-10}>
          <Button
            size="compact-xs"
            variant="subtle"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ id })}
          >
            {t('inbox.wrong')}
          </Button>
        </Group>
      )}
    </>
  )
}

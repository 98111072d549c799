import { Button, Stack, Text } from '@mantine/core'
import { IconMailSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { troubleError } from '../../../shared/errors/troubleRecord.ts'
import { useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { whileBusy } from '../../ui/whileBusy.ts'

/** Asks the mailboxes what they have sent, and says what they answered. What waits here and has gone then stands in the table. */
export function LookInSent({ mailboxes }: { readonly mailboxes: readonly string[] }) {
  const { t } = useTranslation()
  const look = useDo('sending.lookInSent')
  const answer = look.data
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{t('archive.hold.sent.text', { mailboxes: mailboxes.join(', ') })}</Text>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconMailSearch size={16} stroke={1.6} aria-hidden />}
        {...whileBusy(look.isPending, () => look.mutate({}))}
      >
        {t('archive.hold.sent.look')}
      </Button>
      {answer !== undefined && (
        <div role="status">
          {answer.mailboxes.map((mailbox) => (
            <Text key={mailbox.name} size="sm">
              {t('archive.hold.sent.read', mailbox)}
            </Text>
          ))}
          {answer.mailboxes.length > 0 && (
            <Text size="sm">{t('archive.hold.sent.found', { count: answer.found })}</Text>
          )}
        </div>
      )}
      {answer?.failed.map(({ name, trouble }) => (
        <ErrorNote key={name} error={troubleError(trouble)} />
      ))}
    </Stack>
  )
}

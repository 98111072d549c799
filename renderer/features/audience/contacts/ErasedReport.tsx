import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Erasure, PersonMention } from '../../../../shared/audience/erasure.ts'

interface ErasedReportProps {
  readonly erasure: Erasure
  readonly onClose: () => void
}

/** What was erased, and what only the officer can: texts that name the person, backups, copies elsewhere. */
export function ErasedReport({ erasure, onClose }: ErasedReportProps) {
  const { t } = useTranslation()
  const { erased, deliveries, formerAddresses, replies, cleared, mentions, backups } = erasure
  const done = [
    ...(erased ? [] : [t('privacy.erase.doneNothing')]),
    ...(deliveries > 0 ? [t('privacy.erase.doneRows', { count: deliveries })] : []),
    ...(formerAddresses > 0 ? [t('privacy.erase.doneFormer', { count: formerAddresses })] : []),
    ...(replies > 0 ? [t('privacy.erase.doneReplies', { count: replies })] : []),
    t(cleared ? 'privacy.erase.doneFiles' : 'privacy.erase.doneFilesLater'),
  ]
  return (
    <Stack gap="md">
      <List size="sm" spacing={4} role="status">
        {done.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <div>
        <Text size="sm" fw={600} mb={4}>
          {t('privacy.erase.left')}
        </Text>
        <List size="sm" spacing={4}>
          {mentions.length > 0 && (
            <List.Item>
              {t('privacy.erase.leftTexts')}
              <List size="sm" mt={4} withPadding>
                {mentions.map((mention) => (
                  <List.Item key={`${mention.room} ${mention.id}`}>
                    <MentionLine mention={mention} />
                  </List.Item>
                ))}
              </List>
            </List.Item>
          )}
          {backups > 0 && <List.Item>{t('privacy.erase.leftBackups', { count: backups })}</List.Item>}
          <List.Item>{t('privacy.erase.leftServer')}</List.Item>
        </List>
      </div>
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          {t('common.action.close')}
        </Button>
      </Group>
    </Stack>
  )
}

function MentionLine({ mention: { room, id, title, parts } }: { readonly mention: PersonMention }) {
  const { t } = useTranslation()
  const where = parts.map((part) => t(`privacy.handout.part.${part}`)).join(', ')
  return (
    <>
      {t(`privacy.room.${room}`)}{' '}
      {room === 'post' ? (
        <Anchor size="sm" href={`#/posts/${id}`}>
          {title}
        </Anchor>
      ) : (
        title
      )}
      {where !== '' && ` (${where})`}
    </>
  )
}

import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { isOutbox } from '../../ui/isOutbox.ts'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { EmailChannelDialog } from './channel/EmailChannelDialog.tsx'
import type { EmailChannel } from './channel/emailChannel.ts'
import { EmailChannelRow } from './EmailChannelRow.tsx'
import { OutboxRow } from './OutboxRow.tsx'

/** The servers that newsletters leave through. */
export function ChannelSettings() {
  const { t } = useTranslation()
  const channels = useAsk('channels.list', {})
  const [edited, setEdited] = useState<EmailChannel | 'new' | null>(null)
  if (channels.isError) return <ErrorNote error={channels.error} onRetry={() => void channels.refetch()} />
  const servers = (channels.data?.channels ?? []).filter((channel) => channel.kind === 'email')
  return (
    <>
      <Stack gap="sm">
        {channels.isPending && <SkeletonRows rows={2} />}
        {servers.length === 0 && channels.isSuccess && (
          <Text size="sm" c="dimmed">
            {t('settings.channels.none')}
          </Text>
        )}
        {servers.map((channel) =>
          isOutbox(channel) ? (
            <OutboxRow key={channel.id} channel={channel} onEdit={() => setEdited(channel)} />
          ) : (
            <EmailChannelRow key={channel.id} channel={channel} onEdit={() => setEdited(channel)} />
          ),
        )}
      </Stack>
      <Button
        mt="md"
        variant="light"
        leftSection={<IconPlus size={18} stroke={1.6} />}
        onClick={() => setEdited('new')}
      >
        {t('settings.channels.add')}
      </Button>
      {edited !== null && (
        <EmailChannelDialog channel={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

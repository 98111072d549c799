import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { AccountDialog } from './account/AccountDialog.tsx'
import { AccountRow } from './account/AccountRow.tsx'
import type { AccountChannel } from './account/useAccountForm.ts'

/** The accounts on networks that the program publishes on by itself. */
export function AccountSettings() {
  const { t } = useTranslation()
  const channels = useAsk('channels.list', {})
  const health = useAsk('accounts.health', {}).data?.accounts ?? []
  const [edited, setEdited] = useState<AccountChannel | 'new' | null>(null)
  if (channels.isError) return <ErrorNote error={channels.error} onRetry={() => void channels.refetch()} />
  const all = (channels.data?.channels ?? []).filter((channel) => channel.kind === 'social')
  return (
    <>
      <Stack gap="sm">
        {channels.isPending && <SkeletonRows rows={2} />}
        {all.length === 0 && channels.isSuccess && (
          <Text size="sm" c="dimmed">
            {t('accounts.none')}
          </Text>
        )}
        {all.map((channel) => (
          <AccountRow
            key={channel.id}
            channel={channel}
            health={health.find(({ id }) => id === channel.id)}
            onEdit={() => setEdited(channel)}
          />
        ))}
      </Stack>
      <Button
        mt="md"
        variant="light"
        leftSection={<IconPlus size={18} stroke={1.6} />}
        onClick={() => setEdited('new')}
      >
        {t('accounts.add')}
      </Button>
      {edited !== null && (
        <AccountDialog account={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

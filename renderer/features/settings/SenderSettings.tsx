import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sender } from '../../../shared/contract/templates.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { SenderDialog } from './SenderDialog.tsx'
import { SenderRow } from './SenderRow.tsx'

/** Who can sign a letter, and who does so where nobody has chosen. */
export function SenderSettings({ organisation }: { organisation: string }) {
  const { t } = useTranslation()
  const senders = useAsk('senders.list', {})
  const [edited, setEdited] = useState<Sender | 'new' | null>(null)
  if (senders.isError) return <ErrorNote error={senders.error} onRetry={() => void senders.refetch()} />
  const all = senders.data?.senders ?? []
  return (
    <>
      <Stack gap="sm">
        {senders.isPending && <SkeletonRows rows={2} />}
        {all.length === 0 && senders.isSuccess && (
          <Text size="sm" c="dimmed">
            {t('templates.senders.none')} {t('templates.senders.noneText')}
          </Text>
        )}
        {all.map((sender) => (
          <SenderRow key={sender.id} sender={sender} onEdit={() => setEdited(sender)} />
        ))}
      </Stack>
      <Button
        mt="md"
        variant="light"
        leftSection={<IconPlus size={18} stroke={1.6} />}
        onClick={() => setEdited('new')}
      >
        {t('templates.senders.add')}
      </Button>
      {edited !== null && (
        <SenderDialog
          sender={edited === 'new' ? null : edited}
          first={all.find(({ firstChoice }) => firstChoice) ?? null}
          organisation={organisation}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

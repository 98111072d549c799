import { Button, Group } from '@mantine/core'
import { IconFileTypePdf, IconFileZip, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PublicationId } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useDo } from '../../app/queries.ts'
import { showDone } from '../../ui/toasts.tsx'

interface EntryActionsProps {
  readonly id: PublicationId
  readonly isLetter: boolean
  readonly isVerifying: boolean
  readonly onVerify: () => void
}

/** What can be done with an entry: checked, and handed out. */
export function EntryActions({ id, isLetter, isVerifying, onVerify }: EntryActionsProps) {
  const { t } = useTranslation()
  const onSuccess = ({ file }: { file: string | null }) =>
    file !== null && showDone(t('archive.saved', { file }))
  const zip = useDo('desktop.saveArchive', { onSuccess })
  const pdf = useDo('desktop.saveArchivedPdf', { onSuccess })
  useCommands([
    {
      ...{ id: 'archive-zip', group: 'list', label: t('archive.saveZip'), icon: IconFileZip },
      ...{ keywords: ['lämna ut', 'arkiv', 'hand out', 'archive'], run: () => zip.mutate({ id }) },
    },
  ])
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconShieldCheck size={15} stroke={1.6} aria-hidden />}
        loading={isVerifying}
        onClick={onVerify}
      >
        {t('archive.verify')}
      </Button>
      {isLetter && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileTypePdf size={15} stroke={1.6} aria-hidden />}
          loading={pdf.isPending}
          onClick={() => pdf.mutate({ id })}
        >
          {t('archive.savePdf')}
        </Button>
      )}
      <Button
        size="xs"
        leftSection={<IconFileZip size={15} stroke={1.6} aria-hidden />}
        loading={zip.isPending}
        onClick={() => zip.mutate({ id })}
      >
        {t('archive.saveZip')}
      </Button>
    </Group>
  )
}

import { Button, Group } from '@mantine/core'
import { IconFileTypePdf, IconFileZip, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PublicationId } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useDo } from '../../app/queries.ts'
import { showSaved } from '../../ui/toasts.tsx'
import { whileBusy } from '../../ui/whileBusy.ts'

interface EntryActionsProps {
  readonly id: PublicationId
  readonly title: string
  readonly isLetter: boolean
  readonly isVerifying: boolean
  readonly onVerify: () => void
}

/** What can be done with an entry: checked, and handed out. */
export function EntryActions({ id, title, isLetter, isVerifying, onVerify }: EntryActionsProps) {
  const { t } = useTranslation()
  const onSuccess = ({ file }: { file: string | null }) =>
    file !== null && showSaved(t('archive.saved', { title, file }), file)
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
        leftSection={<IconShieldCheck size={16} stroke={1.6} aria-hidden />}
        loading={isVerifying}
        onClick={onVerify}
      >
        {t('archive.verify')}
      </Button>
      {isLetter && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileTypePdf size={16} stroke={1.6} aria-hidden />}
          {...whileBusy(pdf.isPending, () => pdf.mutate({ id }))}
        >
          {t('archive.savePdf')}
        </Button>
      )}
      <Button
        size="xs"
        leftSection={<IconFileZip size={16} stroke={1.6} aria-hidden />}
        {...whileBusy(zip.isPending, () => zip.mutate({ id }))}
      >
        {t('archive.saveZip')}
      </Button>
    </Group>
  )
}

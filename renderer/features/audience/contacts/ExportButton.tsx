import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import { contactsCsv } from '../../../../shared/audience/contactsCsv.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'

interface ExportButtonProps {
  readonly contacts: readonly Contact[]
  readonly geo: GeoRegistry
}

/** Every contact as a file that Excel opens and an import reads back. */
export function ExportButton({ contacts, geo }: ExportButtonProps) {
  const { t } = useTranslation()
  const save = useDo('desktop.saveText', {
    onSuccess: ({ file }) => file !== null && showDone(t('audience.list.exported', { file })),
  })
  return (
    <Button
      variant="default"
      leftSection={<IconFileExport size={18} stroke={1.6} />}
      loading={save.isPending}
      onClick={() =>
        save.mutate({ suggestedName: t('audience.list.exportFile'), text: contactsCsv(contacts, geo, t) })
      }
    >
      {t('common.action.export')}
    </Button>
  )
}

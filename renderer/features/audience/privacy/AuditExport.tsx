import { useTranslation } from 'react-i18next'
import { type AuditFilter, TableFormat } from '../../../../shared/contract/privacy.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { showSaved } from '../../../ui/toasts.tsx'

/** The entries that are shown as a file. */
export function AuditExport({ filter }: { readonly filter: AuditFilter }) {
  const { t } = useTranslation()
  const save = useDo('desktop.saveAudit', {
    onSuccess: ({ file }) => file !== null && showSaved(t('privacy.audit.exported', { file }), file),
  })
  const files = TableFormat.options.map((format) => ({
    label: t(`audience.list.exportAs.${format}`),
    save: () => save.mutate({ ...filter, format, language: interfaceLanguage() }),
  }))
  return <ExportMenu isSaving={save.isPending} groups={[{ files }]} />
}

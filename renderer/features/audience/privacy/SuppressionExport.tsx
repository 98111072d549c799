import { useTranslation } from 'react-i18next'
import { TableFormat } from '../../../../shared/contract/privacy.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { showSaved } from '../../../ui/toasts.tsx'

/** The list as a file, with the addresses that are known or with fingerprints alone. */
export function SuppressionExport() {
  const { t } = useTranslation()
  const save = useDo('desktop.saveSuppressions', {
    onSuccess: ({ file }) => file !== null && showSaved(t('privacy.suppressions.exported', { file }), file),
  })
  const files = (withAddresses: boolean) =>
    TableFormat.options.map((format) => ({
      label: t(`audience.list.exportAs.${format}`),
      save: () => save.mutate({ format, withAddresses, language: wholeInterfaceLanguage() }),
    }))
  return (
    <ExportMenu
      label={t('privacy.suppressions.export')}
      isSaving={save.isPending}
      groups={[
        { label: t('privacy.suppressions.exportWith'), files: files(true) },
        {
          label: t('privacy.suppressions.exportWithout'),
          hint: t('privacy.suppressions.exportWithoutHint'),
          files: files(false),
        },
      ]}
    />
  )
}

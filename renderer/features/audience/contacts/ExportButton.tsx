import { useTranslation } from 'react-i18next'
import { ContactExportFormat } from '../../../../shared/contract/contacts.ts'
import type { WhichContacts } from '../../../../shared/contract/whichContacts.ts'
import { wholeInterfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { showSaved } from '../../../ui/toasts.tsx'

/** Some contacts, under what they are called. */
export interface ExportChoice {
  readonly label: string
  /** null: everybody. */
  readonly which: WhichContacts | null
}

interface ExportButtonProps {
  readonly choices: readonly ExportChoice[]
  readonly size?: 'compact-sm'
}

/** Contacts as a file that Excel opens and an import reads back. */
export function ExportButton({ choices, size }: ExportButtonProps) {
  const { t } = useTranslation()
  const save = useDo('desktop.saveContacts', {
    onSuccess: ({ file }) => file !== null && showSaved(t('audience.list.exported', { file }), file),
  })
  return (
    <ExportMenu
      {...(size !== undefined && { size })}
      isSaving={save.isPending}
      groups={choices.map(({ label, which }) => ({
        ...(choices.length > 1 && { label }),
        files: ContactExportFormat.options.map((format) => ({
          label: t(`audience.list.exportAs.${format}`),
          save: () => save.mutate({ which, format, language: wholeInterfaceLanguage() }),
        })),
      }))}
    />
  )
}

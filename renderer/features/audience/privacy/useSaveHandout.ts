import { useTranslation } from 'react-i18next'
import type { HandoutFormat } from '../../../../shared/contract/privacy.ts'
import { interfaceLanguage } from '../../../app/i18n.ts'
import { useDo } from '../../../app/queries.ts'
import { showSaved } from '../../../ui/toasts.tsx'

/** Saves what is held about a person as a file. */
export function useSaveHandout() {
  const { t } = useTranslation()
  const { mutate, isPending } = useDo('desktop.saveHandout', {
    onSuccess: ({ file }) => file !== null && showSaved(t('privacy.handout.saved', { file }), file),
  })
  return {
    isPending,
    save: (email: string, format: HandoutFormat) => mutate({ email, format, language: interfaceLanguage() }),
  }
}

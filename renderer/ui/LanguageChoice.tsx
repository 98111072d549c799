import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { i18n, interfaceLanguage } from '../app/i18n.ts'
import { usePolicy } from '../app/usePolicy.ts'
import { languageOptions } from './languageOptions.tsx'

/** The interface's language where no workspace is open, which would have its own. Nothing where the organisation has decided on one. */
export function LanguageChoice() {
  const { t } = useTranslation()
  if (usePolicy().language !== undefined) return null
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('settings.language')}
      data={languageOptions()}
      value={interfaceLanguage()}
      onChange={(language) => void i18n.changeLanguage(language)}
    />
  )
}

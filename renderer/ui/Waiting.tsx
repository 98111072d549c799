import { Center, Loader, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Something is on its way. */
export function Waiting() {
  const { t } = useTranslation()
  return (
    <Center mih={240} role="status">
      <Loader size="sm" type="dots" aria-hidden />
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
    </Center>
  )
}

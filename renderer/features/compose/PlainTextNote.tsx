import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** In a field of plain text no figure can follow its source: whoever asks for one there is told what does hold. */
export function PlainTextNote({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  return (
    <Text size="sm" c="dimmed" role="status" mb={text.includes('{{') ? 'xs' : 0}>
      {text.includes('{{') && t('figures.plainField')}
    </Text>
  )
}

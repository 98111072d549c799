import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { lateSentence } from './lateSentence.ts'

/** Of one that waits for its time on this computer: what happens where that is off then. */
export function LateLine({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation()
  if (publication.state !== 'scheduled' || publication.handsAhead) return null
  return (
    <Text size="sm" c="dimmed">
      {t('missed.late.line', { sentence: lateSentence(publication, t) })}
    </Text>
  )
}

import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { interfaceLanguage } from '../../app/i18n.ts'
import { FrozenChanges } from '../compose/figures/FrozenChanges.tsx'
import { useFrozen } from '../compose/figures/useFrozen.ts'

/** The numbers that a publication went out with and that have changed since; nothing where none has. */
export function ChangedFigures({ publication: { id, postId } }: { readonly publication: Publication }) {
  const { t } = useTranslation()
  const language = interfaceLanguage()
  const changed = useFrozen(postId, language).filter(
    ({ publicationId, change }) => publicationId === id && change.kind !== 'same',
  )
  if (changed.length === 0) return null
  return (
    <section aria-label={t('figures.frozen.title', { count: changed.length })}>
      <Text size="sm" fw={600} mt="sm" mb={6}>
        {t('figures.frozen.title', { count: changed.length })}
      </Text>
      <FrozenChanges frozen={changed} language={language} />
    </section>
  )
}

import { Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { MediaMention } from '../../../../shared/reach/mediaMention.ts'
import { MentionTable } from './MentionTable.tsx'

/** Mentions of the media list among the rows behind a number. */
export function MentionRows({ mentions }: { readonly mentions: readonly MediaMention[] }) {
  const { t } = useTranslation()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} size="h6" mb={4} id={headingId}>
        {t('media.list.count', { count: mentions.length })}
      </Title>
      <MentionTable mentions={mentions} labelledBy={headingId} />
    </section>
  )
}

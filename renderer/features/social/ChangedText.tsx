import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { textChange } from '../../../shared/social/textChange.ts'
import classes from './ChangedText.module.css'

/** Two versions of a text as one: what went is struck out, what came is underlined. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation()
  return (
    <section className={classes.text} aria-label={t('social.drift.change')}>
      {textChange(before, after).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Tag = kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={key} className={classes[kind]}>
            <VisuallyHidden>
              {t(kind === 'added' ? 'social.drift.added' : 'social.drift.removed', { text })}
            </VisuallyHidden>
            <span aria-hidden>{text}</span>
          </Tag>
        )
      })}
    </section>
  )
}

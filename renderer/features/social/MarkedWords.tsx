import { VisuallyHidden } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { textChange } from '../../../shared/text/textChange.ts'
import classes from './MarkedWords.module.css'

interface MarkedWordsProps {
  readonly from: string
  readonly to: string
  /** `before`: the old text, with what went struck out; `after`: the new one, with what came underlined. */
  readonly show: 'before' | 'after'
}

/** One of two versions of a sentence, with the words marked in which they differ: by colour, line and spoken word. */
export function MarkedWords({ from, to, show }: MarkedWordsProps) {
  const { t } = useTranslation()
  const left = show === 'before' ? 'added' : 'removed'
  const Tag = show === 'before' ? 'del' : 'ins'
  return textChange(from, to)
    .filter(({ kind }) => kind !== left)
    .map(({ kind, text }, index) => {
      const key = `${index} ${kind}`
      if (kind === 'same') return <span key={key}>{text}</span>
      const words = text.trimEnd()
      return (
        <Fragment key={key}>
          <Tag className={classes[kind]}>
            <VisuallyHidden>{t(`social.drift.${kind}`, { text: words })}</VisuallyHidden>
            <span aria-hidden>{words}</span>
          </Tag>
          {text.slice(words.length)}
        </Fragment>
      )
    })
}

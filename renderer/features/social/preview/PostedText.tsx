import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import type { Network } from '../../../../shared/social/network.ts'
import { shownBeforeFold } from '../../../../shared/social/shownBeforeFold.ts'
import { textRuns } from '../../../../shared/social/textRuns.ts'
import classes from './PostedText.module.css'

interface PostedTextProps {
  readonly network: Network
  readonly text: string
  readonly language: Language
  /** Who writes, where the network puts that in front of the text. */
  readonly author?: string | undefined
}

/** A text as the network shows it: addresses, hashtags and mentions coloured, a long one folded where it folds it. */
export function PostedText({ network, text, language, author }: PostedTextProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const folded = shownBeforeFold(text, network)
  if (text.trim() === '') return <p className={classes.empty}>{t('social.card.empty')}</p>
  return (
    <div className={classes.text} lang={language}>
      {author !== undefined && <strong>{author} </strong>}
      {textRuns(open ? text : (folded ?? text)).map(({ start, kind, text: run }) =>
        kind === 'plain' ? (
          run
        ) : (
          <span key={start} className={classes.marked}>
            {run}
          </span>
        ),
      )}
      {folded !== null && (
        <>
          {open ? ' ' : ' … '}
          <button type="button" className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'social.preview.less' : 'social.preview.more')}
          </button>
        </>
      )}
    </div>
  )
}

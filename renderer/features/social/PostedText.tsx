import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { textRuns } from '../../../shared/social/textRuns.ts'
import classes from './PostedText.module.css'

/** From here on a text is shown folded: more lines than one sees at a glance. */
const manyCharacters = 600
const manyLines = 14

/** A text with its addresses and hashtags as networks colour them, line breaks and all; a long one folded. */
export function PostedText({ text, language }: { text: string; language: Language }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const long = text.length > manyCharacters || text.split('\n').length > manyLines
  if (text === '') {
    return (
      <Text size="sm" c="dimmed">
        {t('social.card.empty')}
      </Text>
    )
  }
  return (
    <div>
      <div className={classes.text} lang={language} data-folded={(long && !open) || undefined}>
        {textRuns(text).map(({ start, kind, text: run }) =>
          kind === 'plain' ? (
            run
          ) : (
            <span key={start} className={classes.marked}>
              {run}
            </span>
          ),
        )}
      </div>
      {long && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          mt={4}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {t(open ? 'social.card.showLess' : 'social.card.showAll')}
        </Anchor>
      )}
    </div>
  )
}

import { Textarea } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostFields } from './draft/postHistory.ts'
import { PlainTextNote } from './PlainTextNote.tsx'
import classes from './TitleAndLede.module.css'

interface TitleAndLedeProps {
  readonly title: string
  readonly lede: string
  readonly language: string
  readonly onChange: (part: Partial<PostFields>) => void
}

/** What every channel begins with. */
export const TitleAndLede = memo(function TitleAndLede({
  title,
  lede,
  language,
  onChange,
}: TitleAndLedeProps) {
  const { t } = useTranslation()
  return (
    <>
      <Textarea
        variant="unstyled"
        autosize
        data-field="title"
        classNames={{ input: classes.title }}
        aria-label={t('compose.title')}
        placeholder={t('compose.title')}
        maxLength={300}
        lang={language}
        spellCheck={false}
        value={title}
        onChange={(event) => onChange({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
      />
      <Textarea
        variant="unstyled"
        autosize
        data-field="lede"
        classNames={{ input: classes.lede }}
        aria-label={t('compose.lede')}
        placeholder={t('compose.ledePlaceholder')}
        maxLength={2000}
        lang={language}
        spellCheck={false}
        value={lede}
        onChange={(event) => onChange({ lede: event.currentTarget.value })}
      />
      <PlainTextNote text={`${title}\n${lede}`} />
    </>
  )
})

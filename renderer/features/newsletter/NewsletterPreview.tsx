import { SegmentedControl, Stack, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/contract/scalars.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { byIdentity } from '../../app/byIdentity.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { ContactPicker } from './ContactPicker.tsx'
import { InboxLine } from './InboxLine.tsx'
import classes from './NewsletterPreview.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'
import { WarningList } from './WarningList.tsx'

const looks = ['desktop', 'phone', 'text'] as const
type Look = (typeof looks)[number]

/** The newsletter that the text makes, as it was when somebody last paused. */
export const NewsletterPreview = memo(function NewsletterPreview({ content }: { content: PostContent }) {
  const { t } = useTranslation()
  const [look, setLook] = useState<Look>('desktop')
  const [contactId, setContactId] = useState<ContactId | null>(null)
  const preview = useAsk(
    'newsletter.preview',
    { content, contactId },
    {
      placeholderData: keepPreviousData,
      gcTime: 10_000,
      structuralSharing: false,
      queryKeyHashFn: byIdentity,
    },
  )
  if (preview.data === undefined) {
    return preview.isError ? (
      <Stack p="md">
        <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
      </Stack>
    ) : (
      <Waiting />
    )
  }
  const { subject, preheader, html, text, bytes, warnings } = preview.data
  return (
    <div className={classes.preview}>
      <div className={classes.controls}>
        <SegmentedControl
          size="xs"
          classNames={{ root: classes.looks }}
          aria-label={t('newsletter.preview.look')}
          data={looks.map((value) => ({ value, label: t(`newsletter.preview.${value}`) }))}
          value={look}
          onChange={setLook}
        />
        <ContactPicker value={contactId} onChange={setContactId} />
      </div>
      <InboxLine subject={subject} preheader={preheader} />
      {preview.isError && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
      <WarningList warnings={warnings} />
      {look === 'text' ? (
        // Lines are as long as the letter's text part has them, so they may have to be scrolled to.
        <textarea
          readOnly
          wrap="off"
          className={classes.text}
          lang={content.language}
          aria-label={t('newsletter.preview.text')}
          value={text}
        />
      ) : (
        <PreviewFrame
          html={html}
          width={look === 'phone' ? 375 : 700}
          title={t('newsletter.preview.frame')}
        />
      )}
      <Text size="xs" c="dimmed" ta="right">
        {t('newsletter.preview.size', { kilobytes: Math.ceil(bytes / 1000) })}
      </Text>
    </div>
  )
})

import { ActionIcon, Group, Stack, Tooltip } from '@mantine/core'
import { IconLayoutGrid } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { asReaderSees, type ReaderView } from '../../../shared/newsletter/readerView.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { byIdentity } from '../../app/byIdentity.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { ContactPicker } from './ContactPicker.tsx'
import { CountyMatrix } from './CountyMatrix.tsx'
import { CountyStepper } from './CountyStepper.tsx'
import { InboxLine } from './InboxLine.tsx'
import { type Look, LookControls } from './LookControls.tsx'
import classes from './NewsletterPreview.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'
import type { Reader } from './reader.ts'
import { SaveLetterMenu } from './SaveLetterMenu.tsx'
import { SizeMeter } from './SizeMeter.tsx'
import { WarningList } from './WarningList.tsx'

const nobody: Reader = { contactId: null, county: null }

interface NewsletterPreviewProps {
  readonly postId: PostId
  readonly content: PostContent
  /** Leads to a block in the text, by its 1-based position. */
  readonly onShowBlock: (block: number) => void
}

/** The newsletter that the text makes, as it was when somebody last paused. */
export const NewsletterPreview = memo(function NewsletterPreview({
  postId,
  content,
  onShowBlock,
}: NewsletterPreviewProps) {
  const { t } = useTranslation()
  const [look, setLook] = useState<Look>('desktop')
  const [view, setView] = useState<ReaderView>({ dark: false, images: true })
  const [reader, setReader] = useState<Reader>(nobody)
  const [isComparing, setComparing] = useState(false)
  const preview = useAsk(
    'newsletter.preview',
    { content, ...reader },
    {
      placeholderData: keepPreviousData,
      gcTime: 10_000,
      structuralSharing: false,
      queryKeyHashFn: byIdentity,
    },
  )
  const html = preview.data?.html
  const shown = useMemo(() => (html === undefined ? '' : asReaderSees(html, view)), [html, view])
  if (preview.data === undefined) {
    return preview.isError ? (
      <Stack p="md">
        <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />
      </Stack>
    ) : (
      <Waiting />
    )
  }
  const { subject, preheader, text, bytes, warnings } = preview.data
  return (
    <div className={classes.preview}>
      <div className={classes.controls}>
        <LookControls look={look} onLook={setLook} view={view} onView={setView} />
        <Group gap={6} wrap="nowrap">
          <Tooltip label={t('newsletter.matrix.open')}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t('newsletter.matrix.open')}
              onClick={() => setComparing(true)}
            >
              <IconLayoutGrid size={17} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <SaveLetterMenu postId={postId} content={content} reader={reader} />
        </Group>
      </div>
      <div className={classes.controls}>
        <CountyStepper county={preview.data.reader.county} onChange={setReader} />
        <ContactPicker
          value={reader.contactId}
          name={preview.data.reader.name}
          onChange={(contactId) => setReader({ contactId, county: null })}
        />
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
          html={shown}
          dark={view.dark}
          width={look === 'phone' ? 375 : 700}
          title={t('newsletter.preview.frame')}
        />
      )}
      {isComparing && (
        <CountyMatrix
          content={content}
          view={view}
          onChoose={setReader}
          onClose={() => setComparing(false)}
        />
      )}
      <SizeMeter bytes={bytes} content={content} onShowBlock={onShowBlock} />
    </div>
  )
})

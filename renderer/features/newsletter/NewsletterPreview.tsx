import { ActionIcon, Group, Stack, Tooltip } from '@mantine/core'
import { IconLayoutGrid, IconMailForward } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asReaderSees } from '../../../shared/newsletter/readerView.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { ContactPicker } from './ContactPicker.tsx'
import { CountyStepper } from './CountyStepper.tsx'
import { InboxLine } from './InboxLine.tsx'
import { LookControls } from './LookControls.tsx'
import classes from './NewsletterPreview.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'
import { SaveLetterMenu } from './SaveLetterMenu.tsx'
import { SizeMeter } from './SizeMeter.tsx'
import type { LetterDesk } from './useLetterDesk.ts'
import { useLetterPreview } from './useLetterPreview.ts'
import { WarningList } from './WarningList.tsx'

interface NewsletterPreviewProps {
  readonly desk: LetterDesk
  /** Leads to a block in the text, by its 1-based position. */
  readonly onShowBlock: (block: number) => void
}

/** The newsletter that the text makes. */
export const NewsletterPreview = memo(function NewsletterPreview({
  desk,
  onShowBlock,
}: NewsletterPreviewProps) {
  const { t } = useTranslation()
  const { content, look, view, reader, change } = desk
  const [asked, setAsked] = useState(content)
  const preview = useLetterPreview(asked, reader, { placeholderData: keepPreviousData })
  // One letter at a time: what is typed while it is made is in the next, so that the latest never waits in a queue.
  if (!preview.isFetching && asked !== content) setAsked(content)
  const html = preview.data?.html
  const shown = useMemo(() => (html === undefined ? '' : asReaderSees(html, view)), [html, view])
  if (preview.data === undefined) {
    // A contact who is gone meanwhile is not asked for again: the letter is shown as it was at first.
    const retry = () =>
      reader.contactId === null
        ? void preview.refetch()
        : change({ reader: { contactId: null, county: null } })
    return preview.isError ? (
      <Stack p="md">
        <ErrorNote error={preview.error} onRetry={retry} />
      </Stack>
    ) : (
      <Stack p="md">
        <SkeletonText lines={10} />
      </Stack>
    )
  }
  const { subject, preheader, text, bytes, warnings } = preview.data
  return (
    <div className={classes.preview}>
      <div className={classes.controls}>
        <LookControls look={look} view={view} change={change} />
        <Group gap={6} wrap="nowrap">
          <Opener name={t('newsletter.matrix.open')} onOpen={() => change({ dialog: 'counties' })}>
            <IconLayoutGrid size={18} stroke={1.6} />
          </Opener>
          <Opener name={t('newsletter.test.open')} onOpen={() => change({ dialog: 'test' })}>
            <IconMailForward size={18} stroke={1.6} />
          </Opener>
          <SaveLetterMenu desk={desk} />
        </Group>
      </div>
      <div className={classes.controls}>
        <CountyStepper county={preview.data.reader.county} onChange={(next) => change({ reader: next })} />
        <ContactPicker
          value={reader.contactId}
          name={preview.data.reader.name}
          onChange={(contactId) => change({ reader: { contactId, county: null } })}
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
          changes
        />
      )}
      <SizeMeter bytes={bytes} content={content} onShowBlock={onShowBlock} />
    </div>
  )
})

interface OpenerProps {
  readonly name: string
  readonly children: React.ReactNode
  readonly onOpen: () => void
}

function Opener({ name, children, onOpen }: OpenerProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="default" size={30} aria-label={name} onClick={onOpen}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

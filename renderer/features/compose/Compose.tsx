import { Button, Textarea, VisuallyHidden } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure, Post } from '../../../shared/post/post.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { ScheduleDialog } from '../sending/ScheduleDialog.tsx'
import classes from './Compose.module.css'
import { ConflictNote } from './ConflictNote.tsx'
import { useDraft } from './draft/useDraft.ts'
import { BodyEditor } from './editor/BodyEditor.tsx'
import { OutcomePane } from './OutcomePane.tsx'
import { PostProperties } from './PostProperties.tsx'
import { SaveLine } from './SaveLine.tsx'

interface ComposeProps {
  readonly opened: Post
  readonly folder: string
  readonly figures: readonly Figure[]
}

/** Write to the left, see what becomes of it to the right. */
export function Compose({ opened, folder, figures }: ComposeProps) {
  const { t } = useTranslation()
  // The text that the screen began with: an answer that comes later must not change what is being typed.
  const [post] = useState(opened)
  const draft = useDraft(post, folder)
  const { content, change, saveState, saveNow } = draft
  const [scheduling, setScheduling] = useState(false)
  const schedule = async () => {
    if (await saveNow()) setScheduling(true)
  }
  useHotkeys(
    [
      ['mod+S', () => void saveNow()],
      ['mod+Enter', () => void schedule()],
    ],
    [],
    true,
  )
  return (
    <div className={classes.compose}>
      <VisuallyHidden component="h1">
        {content.title === '' ? t('compose.untitled') : content.title}
      </VisuallyHidden>
      <div className={classes.bar}>
        <BackLink href="/">{t('common.nav.posts')}</BackLink>
        <SaveLine state={saveState} onRetry={() => void saveNow()} />
        <Button leftSection={<IconCalendarEvent size={18} stroke={1.6} />} onClick={() => void schedule()}>
          {t('compose.schedule')}
        </Button>
      </div>
      <div className={classes.panes}>
        <section className={classes.writing} aria-label={t('compose.writing')}>
          <div className={classes.page}>
            {saveState.kind === 'conflict' && <ConflictNote draft={draft} error={saveState.error} />}
            <Textarea
              variant="unstyled"
              autosize
              classNames={{ input: classes.title }}
              aria-label={t('compose.title')}
              placeholder={t('compose.title')}
              maxLength={300}
              lang={content.language}
              value={content.title}
              onChange={(event) => change({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
            />
            <Textarea
              variant="unstyled"
              autosize
              classNames={{ input: classes.lede }}
              aria-label={t('compose.lede')}
              placeholder={t('compose.ledePlaceholder')}
              maxLength={2000}
              lang={content.language}
              value={content.lede}
              onChange={(event) => change({ lede: event.currentTarget.value })}
            />
            <PostProperties content={content} onChange={change} />
            <BodyEditor
              body={content.body}
              language={content.language}
              onChange={(body) => change({ body })}
            />
          </div>
        </section>
        <OutcomePane postId={post.id} content={content} figures={figures} />
      </div>
      {scheduling && <ScheduleDialog postId={post.id} onClose={() => setScheduling(false)} />}
    </div>
  )
}

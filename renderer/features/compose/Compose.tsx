import { Button, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendarEvent } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { FindingPlace } from '../../../shared/checks/finding.ts'
import type { Post } from '../../../shared/post/post.ts'
import { useHandedFiles } from '../../app/handedFiles.ts'
import { isOwnWindow, openOwnWindow, useOwnTitle } from '../../app/ownWindow.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { ApprovalButton } from '../approval/ApprovalButton.tsx'
import type { AskedRemedy } from '../checks/checkMarks.ts'
import type { Desk } from '../checks/desk.ts'
import { goTo } from '../checks/goTo.ts'
import { FavouriteStar } from '../favourites/FavouriteStar.tsx'
import { ScheduleDialog } from '../sending/ScheduleDialog.tsx'
import { HandOverDialog } from '../sharing/HandOverDialog.tsx'
import { SaveAsTemplate } from '../templates/SaveAsTemplate.tsx'
import classes from './Compose.module.css'
import { ComposeMenu } from './ComposeMenu.tsx'
import { ConflictNote } from './ConflictNote.tsx'
import { showTurn } from './draft/showTurn.ts'
import { useDraft } from './draft/useDraft.ts'
import { useFollowSaves } from './draft/useFollowSaves.ts'
import { useTurns } from './draft/useTurns.ts'
import { BodyEditor } from './editor/BodyEditor.tsx'
import { dropArea } from './editor/handle/blockDrops.ts'
import { insertImages } from './editor/insertImages.ts'
import { FindBar } from './find/FindBar.tsx'
import { OutcomePane } from './OutcomePane.tsx'
import type { Outcome } from './outcomes.ts'
import { PostProperties } from './PostProperties.tsx'
import { PostContext } from './postContext.ts'
import { SaveLine } from './SaveLine.tsx'
import { TitleAndLede } from './TitleAndLede.tsx'
import { usePostCommands } from './usePostCommands.ts'

interface ComposeProps {
  readonly opened: Post
  readonly folder: string
  /** What is shown first beside the text. */
  readonly first: Outcome
}

/** Write to the left, see what becomes of it to the right. */
export function Compose({ opened, folder, first }: ComposeProps) {
  const { t } = useTranslation()
  // The text that the screen began with: an answer that comes later must not change what is being typed.
  const [post] = useState(opened)
  const [, go] = useLocation()
  const draft = useDraft(post, folder)
  const { content, settled, fields, change, saveState, saveNow } = draft
  const [begun] = useState(content)
  const [showsProperties, { toggle: toggleProperties, open: openProperties }] = useDisclosure(false)
  const writing = useRef<HTMLElement>(null)
  const { undo, redo, turned } = useTurns(draft, writing, openProperties)
  const showField = useCallback(
    (name: 'title' | 'lede' | 'subject' | 'preheader') => {
      if (name === 'subject' || name === 'preheader') openProperties()
      if (writing.current !== null) showTurn(writing.current, { kind: 'fields', names: [name], values: {} })
    },
    [openProperties],
  )
  const [editor, setEditor] = useState<Editor | null>(null)
  const [shown, setShown] = useState<Outcome>(first)
  const [asked, setAsked] = useState<AskedRemedy | null>(null)
  const answered = useCallback(() => {
    setAsked(null)
    editor?.view.focus()
  }, [editor])
  const desk = useMemo(
    (): Desk => ({
      editor,
      area: () => writing.current,
      fields,
      change,
      openProperties,
      showNetworks: () => setShown('social'),
    }),
    [editor, fields, change, openProperties],
  )
  const [finding, setFinding] = useState<'find' | 'replace' | null>(null)
  const [dialog, setDialog] = useState<'schedule' | 'template' | 'hand-over' | null>(null)
  const saveAndOpen = async (next: NonNullable<typeof dialog>) => {
    if (await saveNow()) setDialog(next)
  }
  const goToPlace = (place: FindingPlace) => {
    setDialog(null)
    // The dialogue gives the focus back as it goes; what it led to takes it after that.
    requestAnimationFrame(() => goTo(desk, place))
  }
  const schedule = () => void saveAndOpen('schedule')
  const showHistory = () => go(`/posts/${post.id}/history`)
  // Here it would be there twice.
  const openAlone = async () => {
    if (!(await saveNow())) return
    openOwnWindow(post.id)
    go('/posts')
  }
  useOwnTitle(content.title)
  const takeImages = useMemo(
    () =>
      editor === null
        ? null
        : (images: readonly File[]) => void insertImages(editor, images, editor.state.doc.content.size),
    [editor],
  )
  useHandedFiles('post', takeImages)
  useFollowSaves(draft, post.id, editor)
  useEffect(() => {
    // A post that was made a moment ago: the first thing to write is its title.
    if (window.history.state === 'new') writing.current?.querySelector('textarea')?.focus()
  }, [])
  usePostCommands({
    ...{ undo, redo, schedule },
    onWindow: () => void openAlone(),
    onSave: () => void saveNow(),
    onTemplate: () => void saveAndOpen('template'),
    onHandOver: () => void saveAndOpen('hand-over'),
    onHistory: showHistory,
    onFind: () => setFinding((open) => open ?? 'find'),
    onReplace: () => setFinding('replace'),
  })
  const { language } = content
  const being = useMemo(() => ({ id: post.id, language }), [post.id, language])
  const thing = useMemo(() => ({ kind: 'post', id: post.id }) as const, [post.id])
  const title = content.title === '' ? t('compose.untitled') : content.title
  return (
    <PostContext value={being}>
      <div className={classes.compose}>
        <VisuallyHidden component="h1" {...(content.title !== '' && { lang: language })}>
          {title}
        </VisuallyHidden>
        <div className={classes.bar}>
          {!isOwnWindow && <BackLink href="/posts">{t('common.nav.posts')}</BackLink>}
          <SaveLine postId={post.id} state={saveState} onRetry={() => void saveNow()} />
          <ApprovalButton postId={post.id} onSave={saveNow} />
          <FavouriteStar thing={thing} title={title} />
          <ComposeMenu
            onWindow={() => void openAlone()}
            onHandOver={() => void saveAndOpen('hand-over')}
            onTemplate={() => void saveAndOpen('template')}
            onHistory={showHistory}
          />
          <Button
            leftSection={<IconCalendarEvent size={18} stroke={1.6} />}
            data-tour="schedule"
            onClick={schedule}
          >
            {t('compose.schedule')}
          </Button>
        </div>
        <div className={classes.panes} data-tour="write">
          <section ref={writing} className={classes.writing} aria-label={t('compose.writing')} {...dropArea}>
            {finding !== null && editor !== null && (
              <FindBar
                editor={editor}
                draft={draft}
                area={writing}
                replacing={finding === 'replace'}
                onReplacing={() => setFinding('replace')}
                onClose={() => setFinding(null)}
              />
            )}
            <div className={classes.page}>
              {saveState.kind === 'conflict' && <ConflictNote draft={draft} error={saveState.error} />}
              <TitleAndLede
                title={content.title}
                lede={content.lede}
                language={content.language}
                onChange={change}
              />
              <PostProperties
                content={content}
                opened={showsProperties}
                onToggle={toggleProperties}
                onChange={change}
              />
              <BodyEditor
                body={begun.body}
                language={content.language}
                history={draft.history}
                onChange={draft.bodyChanged}
                onUndo={undo}
                onEditor={setEditor}
                onRedo={redo}
                onAskRemedy={setAsked}
              />
              <VisuallyHidden role="status">{turned}</VisuallyHidden>
            </div>
          </section>
          <OutcomePane
            postId={post.id}
            content={settled}
            choices={content.networks}
            shown={shown}
            onShow={setShown}
            desk={desk}
            asked={asked}
            onAnswered={answered}
            onShowField={showField}
          />
        </div>
        {dialog === 'schedule' && (
          <ScheduleDialog postId={post.id} onClose={() => setDialog(null)} onGoTo={goToPlace} />
        )}
        {dialog === 'hand-over' && <HandOverDialog postId={post.id} onClose={() => setDialog(null)} />}
        {dialog === 'template' && (
          <SaveAsTemplate postId={post.id} title={content.title} onClose={() => setDialog(null)} />
        )}
      </div>
    </PostContext>
  )
}

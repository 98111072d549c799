import { Button, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCalendarEvent,
  IconDeviceFloppy,
  IconFileExport,
  IconHistory,
  IconReplace,
  IconSearch,
  IconTemplate,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { FindingPlace } from '../../../shared/checks/finding.ts'
import type { Post } from '../../../shared/post/post.ts'
import { useCommands } from '../../app/commands.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { ApprovalButton } from '../approval/ApprovalButton.tsx'
import type { AskedRemedy } from '../checks/checkMarks.ts'
import type { Desk } from '../checks/desk.ts'
import { goTo } from '../checks/goTo.ts'
import { ScheduleDialog } from '../sending/ScheduleDialog.tsx'
import { HandOverDialog } from '../sharing/HandOverDialog.tsx'
import { SaveAsTemplate } from '../templates/SaveAsTemplate.tsx'
import classes from './Compose.module.css'
import { ComposeMenu } from './ComposeMenu.tsx'
import { ConflictNote } from './ConflictNote.tsx'
import { showTurn } from './draft/showTurn.ts'
import { useDraft } from './draft/useDraft.ts'
import { useTurns } from './draft/useTurns.ts'
import { BodyEditor } from './editor/BodyEditor.tsx'
import { dropArea } from './editor/handle/blockDrops.ts'
import { FindBar } from './find/FindBar.tsx'
import { type Outcome, OutcomePane } from './OutcomePane.tsx'
import { PostProperties } from './PostProperties.tsx'
import { PostContext } from './postContext.ts'
import { SaveLine } from './SaveLine.tsx'
import { TitleAndLede } from './TitleAndLede.tsx'

interface ComposeProps {
  readonly opened: Post
  readonly folder: string
}

/** Write to the left, see what becomes of it to the right. */
export function Compose({ opened, folder }: ComposeProps) {
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
  const [shown, setShown] = useState<Outcome>('newsletter')
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
  useEffect(() => {
    // A post that was made a moment ago: the first thing to write is its title.
    if (window.history.state === 'new') writing.current?.querySelector('textarea')?.focus()
  }, [])
  useCommands([
    {
      id: 'post.schedule',
      group: 'post',
      label: t('palette.post.schedule'),
      icon: IconCalendarEvent,
      keywords: ['skicka', 'publicera', 'tid', 'schedule', 'send', 'publish'],
      keys: ['mod+Enter'],
      run: schedule,
    },
    {
      id: 'post.save',
      group: 'post',
      label: t('palette.post.save'),
      icon: IconDeviceFloppy,
      keywords: ['spara', 'save'],
      keys: ['mod+S'],
      run: () => void saveNow(),
    },
    {
      id: 'post.template',
      group: 'post',
      label: t('templates.save'),
      icon: IconTemplate,
      keywords: ['mall', 'spara', 'template', 'save'],
      run: () => void saveAndOpen('template'),
    },
    {
      id: 'post.handOver',
      group: 'post',
      label: t('sharing.post.handOver'),
      icon: IconFileExport,
      keywords: ['dela', 'kollega', 'exportera', 'rundbrevpost', 'share', 'colleague', 'export', 'hand over'],
      run: () => void saveAndOpen('hand-over'),
    },
    {
      id: 'post.history',
      group: 'post',
      label: t('palette.post.history'),
      icon: IconHistory,
      keywords: ['versioner', 'jämför', 'återställ', 'history', 'versions', 'compare', 'restore'],
      run: () => go(`/posts/${post.id}/history`),
    },
    {
      id: 'post.undo',
      group: 'post',
      label: t('compose.tool.undo'),
      icon: IconArrowBackUp,
      keywords: ['ångra', 'undo'],
      keys: ['mod+Z'],
      heardBy: 'screen',
      run: undo,
    },
    {
      id: 'post.redo',
      group: 'post',
      label: t('compose.tool.redo'),
      icon: IconArrowForwardUp,
      keywords: ['gör om', 'redo'],
      keys: ['mod+shift+Z'],
      heardBy: 'screen',
      run: redo,
    },
    {
      id: 'post.find',
      group: 'post',
      label: t('editor.find.find'),
      icon: IconSearch,
      keywords: ['sök', 'hitta', 'find', 'search'],
      keys: ['mod+F'],
      run: () => setFinding((open) => open ?? 'find'),
    },
    {
      id: 'post.replace',
      group: 'post',
      label: t('editor.find.replace'),
      icon: IconReplace,
      keywords: ['ersätt', 'byt ut', 'replace'],
      keys: ['mod+H', 'mod+alt+F'],
      run: () => setFinding('replace'),
    },
  ])
  const { language } = content
  const being = useMemo(() => ({ id: post.id, language }), [post.id, language])
  return (
    <PostContext value={being}>
      <div className={classes.compose}>
        <VisuallyHidden component="h1">
          {content.title === '' ? t('compose.untitled') : content.title}
        </VisuallyHidden>
        <div className={classes.bar}>
          <BackLink href="/">{t('common.nav.posts')}</BackLink>
          <SaveLine postId={post.id} state={saveState} onRetry={() => void saveNow()} />
          <ApprovalButton postId={post.id} onSave={saveNow} />
          <ComposeMenu
            onHandOver={() => void saveAndOpen('hand-over')}
            onTemplate={() => void saveAndOpen('template')}
            onHistory={() => go(`/posts/${post.id}/history`)}
          />
          <Button leftSection={<IconCalendarEvent size={18} stroke={1.6} />} onClick={schedule}>
            {t('compose.schedule')}
          </Button>
        </div>
        <div className={classes.panes}>
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

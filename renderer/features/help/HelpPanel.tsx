import { CloseButton, Text, Title } from '@mantine/core'
import { IconBook2, IconKeyboard, IconRoute } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { runCommand, useAllCommands } from '../../app/commands.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { guidePath } from '../guide/guideChapters.ts'
import { Bold } from './Bold.tsx'
import { HelpCommands } from './HelpCommands.tsx'
import classes from './HelpPanel.module.css'
import { helpTexts } from './helpTexts.ts'
import { helpParts } from './helpTopics.ts'
import { useHelpTopic } from './useHelpTopic.ts'

interface HelpPanelProps {
  /** Counts how often it has been asked for: each time it takes the focus. */
  readonly asked: number
  readonly onClose: () => void
}

/** Help about the screen beside it, which can be used meanwhile. It follows to the next screen. */
export function HelpPanel({ asked, onClose }: HelpPanelProps) {
  const { t } = useTranslation()
  const topic = useHelpTopic()
  const { title, what, steps, words } = helpTexts(topic, t)
  const { chapter, commands } = helpParts[topic]
  // A window with one post alone has no places to go through.
  const hasTour = useAllCommands().some(({ id }) => id === 'tour')
  const panel = useRef<HTMLElement>(null)
  const isInside = useRef(false)
  useFocusReturn()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more, it takes the focus once more
  useEffect(() => panel.current?.focus(), [asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the screen, what had the focus here may have gone
  useEffect(() => {
    if (isInside.current && document.activeElement === document.body) panel.current?.focus()
  }, [topic])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={classes.panel}
      aria-label={t('help.panel', { screen: title })}
      data-help
      data-no-print
      onFocus={() => {
        isInside.current = true
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        isInside.current = currentTarget.contains(relatedTarget)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <header className={classes.head}>
        <Title order={2} size="h4">
          {title}
        </Title>
        <CloseButton aria-label={t('help.close')} title={`${t('help.close')} (Esc)`} onClick={onClose} />
      </header>
      <div className={classes.text}>
        <Text size="sm">
          <Bold text={what} />
        </Text>
        <Part title={t('help.steps')}>
          <ol className={classes.list}>
            {steps.map((step) => (
              <li key={step}>
                <Bold text={step} />
              </li>
            ))}
          </ol>
        </Part>
        <HelpCommands ids={commands} />
        {words.length > 0 && (
          <Part title={t('help.words')}>
            <ul className={classes.words}>
              {words.map((word) => (
                <li key={word}>
                  <Bold text={word} />
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
      <nav className={classes.more} aria-label={t('help.more')}>
        <Link href={guidePath(chapter)} className={classes.link} onClick={onClose}>
          <IconBook2 size={18} stroke={1.6} aria-hidden />
          {t('help.readMore', { chapter: t(`guide.chapter.${chapter}`) })}
        </Link>
        <button type="button" className={classes.link} onClick={() => runCommand('keys')}>
          <IconKeyboard size={18} stroke={1.6} aria-hidden />
          {t('palette.keys')}
        </button>
        {hasTour && (
          <button type="button" className={classes.link} onClick={() => runCommand('tour')}>
            <IconRoute size={18} stroke={1.6} aria-hidden />
            {t('help.tour.open')}
          </button>
        )}
      </nav>
    </aside>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      {children}
    </section>
  )
}

import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadOutboxLetter } from '../../../shared/contract/outbox.ts'
import type { DeliveryId } from '../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { momentText } from '../../ui/moments.ts'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { useZone } from '../../ui/useZone.ts'
import { PreviewFrame } from '../newsletter/PreviewFrame.tsx'
import classes from './Outbox.module.css'

const views = ['html', 'text', 'headers'] as const
type View = (typeof views)[number]

/** One letter as its file has it: as it looks, its text part, and every line of its header. */
export function OutboxLetterPane({ id }: { readonly id: DeliveryId }) {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('html')
  const letter = useAsk('outbox.letter', { id }, { staleTime: 0 })
  const file = useDo('desktop.showOutbox')
  if (letter.isError)
    return (
      <div className={classes.head}>
        <ErrorNote error={letter.error} onRetry={() => void letter.refetch()} />
      </div>
    )
  if (letter.data === undefined)
    return (
      <div className={classes.head}>
        <SkeletonText lines={5} />
      </div>
    )
  return (
    <>
      <header className={classes.head}>
        <Title order={2} size="h4" className={classes.title}>
          {letter.data.subject}
        </Title>
        <Facts letter={letter.data} />
        <Group justify="space-between" mt="sm" gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('outbox.letter.view')}
            value={view}
            onChange={(chosen) => setView(views.find((name) => name === chosen) ?? 'html')}
            data={views.map((value) => ({ value, label: t(`outbox.letter.views.${value}`) }))}
          />
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconFileSearch size={16} stroke={1.6} aria-hidden />}
            title={letter.data.fileName}
            onClick={() => file.mutate({ id })}
          >
            {t('outbox.letter.file')}
          </Button>
        </Group>
      </header>
      <Body letter={letter.data} view={view} />
    </>
  )
}

function Facts({ letter }: { readonly letter: ReadOutboxLetter }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { from, to, at, attached, bytes } = letter
  const size = t('outbox.letter.size', { kilobytes: Math.ceil(bytes / 1000) })
  const facts = [
    ['from', from],
    ['to', to],
    ['when', `${momentText(at, zone)} · ${size}`],
    ...(attached.length > 0 ? ([['attached', attached.join(', ')]] as const) : []),
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`outbox.letter.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Body({ letter, view }: { readonly letter: ReadOutboxLetter; readonly view: View }) {
  const { t } = useTranslation()
  const { html, text, headers, to } = letter
  switch (view) {
    case 'html':
      return html === '' ? (
        <Text c="dimmed" p="lg">
          {t('outbox.letter.noHtml')}
        </Text>
      ) : (
        <div className={classes.sheet}>
          <PreviewFrame html={html} width={660} title={t('outbox.letter.frame', { to })} />
        </div>
      )
    case 'text':
      return <Written words={text === '' ? t('outbox.letter.noText') : text} />
    case 'headers':
      return <Written words={headers} />
  }
}

function Written({ words }: { readonly words: string }) {
  const { t } = useTranslation()
  return (
    // What scrolls is reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus
    <section className={classes.written} tabIndex={0} aria-label={t('outbox.letter.region')}>
      <pre>{words}</pre>
    </section>
  )
}

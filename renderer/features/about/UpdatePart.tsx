import { Button, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import { shownTitle } from '../../../shared/program/shownTitle.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { momentText } from '../../ui/moments.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { useTimeLeft } from '../../ui/useTimeLeft.ts'
import classes from './about.module.css'

/** Whether there is a newer version, and what can be done about it. */
export function UpdatePart() {
  const { t } = useTranslation()
  // What holds a version back changes with the schedule and the clock, and nobody is told.
  const update = useAsk('program.update', {}, { refetchInterval: 30_000 })
  const check = useDo('program.checkUpdate')
  const fetch = useDo('program.fetchUpdate')
  const restart = useDo('program.restartToUpdate')
  const state = update.data ?? { kind: 'elsewhere' as const }
  return (
    <>
      {state.kind === 'fetching' ? (
        <FetchProgress text={words(state, t)} percent={state.percent} />
      ) : (
        <Text size="sm" aria-live="polite">
          {words(state, t)}
        </Text>
      )}
      {(state.kind === 'offered' || state.kind === 'ready') && state.notes !== '' && (
        <div className={classes.text}>{state.notes}</div>
      )}
      {(state.kind === 'none' || state.kind === 'failed') && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => check.mutate({})}>
          {t('about.updates.check')}
        </Button>
      )}
      {state.kind === 'offered' && (
        <Button size="xs" w="fit-content" onClick={() => fetch.mutate({})}>
          {t('about.updates.fetch')}
        </Button>
      )}
      {state.kind === 'ready' && state.waits.kind === 'now' && (
        <Button size="xs" w="fit-content" loading={restart.isPending} onClick={() => restart.mutate({})}>
          {t('about.updates.restart')}
        </Button>
      )}
    </>
  )
}

/** How far the newer version has come on its way here. */
function FetchProgress({ text, percent }: { readonly text: string; readonly percent: number }) {
  const { t } = useTranslation()
  const secondsLeft = useTimeLeft(percent, 100)
  return <ProgressLine name={t('about.updates.title')} {...{ text, percent, secondsLeft }} />
}

function words(state: Output<'program.update'>, t: TFunction): string {
  switch (state.kind) {
    case 'elsewhere':
      return t('about.updates.text')
    case 'none':
      return t(state.checked ? 'about.updates.none' : 'about.updates.unchecked')
    case 'checking':
      return t('about.updates.checking')
    case 'offered':
      return t('about.updates.offered', { version: state.version })
    case 'fetching':
      return t('about.updates.fetching', { version: state.version, percent: state.percent })
    case 'forbidden':
      return t('about.updates.forbidden')
    case 'ready':
      return readyWords(state, t)
    case 'failed':
      return t('about.updates.failed', { reason: state.reason })
  }
}

function readyWords(
  { version, waits }: Extract<Output<'program.update'>, { readonly kind: 'ready' }>,
  t: TFunction,
): string {
  switch (waits.kind) {
    case 'now':
      return t('about.updates.ready', { version })
    case 'sending':
      return t('about.updates.waitsSending', { version })
    case 'due':
      return t('about.updates.waitsDue', {
        ...{ version, title: shownTitle(waits.title, t), at: momentText(waits.at, waits.zone) },
      })
  }
}

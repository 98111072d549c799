import { Stack } from '@mantine/core'
import { IconClockCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonRows } from '../../../ui/Skeletons.tsx'
import { SendingPage } from '../SendingPage.tsx'
import classes from './MissedScreen.module.css'
import { SettledRuns } from './SettledRuns.tsx'
import { WaitingRuns } from './WaitingRuns.tsx'

/** After a night off: what was missed, why, and what each answer does; below, what the program dealt with by itself. */
export function MissedScreen() {
  // How late each is by now is a part of the answer.
  const missed = useAsk('publications.missed', {}, { refetchInterval: 60_000 })
  return (
    <SendingPage part="missed">
      {missed.isPending && <SkeletonRows rows={3} />}
      {missed.isError && <ErrorNote error={missed.error} onRetry={() => void missed.refetch()} />}
      {missed.data !== undefined && <MissedRuns {...missed.data} />}
    </SendingPage>
  )
}

function MissedRuns({ runs, idle }: Output<'publications.missed'>) {
  const { t } = useTranslation()
  const waiting = runs.filter(({ became }) => became === 'waits')
  const settled = runs.filter(({ became }) => became !== 'waits')
  const place = useFocusWhenFewer(waiting.length, settled.length)
  if (runs.length === 0)
    return (
      <div ref={place} tabIndex={-1} className={classes.nothing}>
        <Nothing icon={IconClockCheck} title={t('missed.empty.title')} text={t('missed.empty.text')} />
      </div>
    )
  return (
    <Stack gap="xl">
      <WaitingRuns runs={waiting} idle={idle} heading={place} />
      {settled.length > 0 && <SettledRuns runs={settled} idle={idle} />}
    </Stack>
  )
}

/** What was answered for is gone, and the focus with it: whoever works by keyboard goes on from the place that this is the ref of. */
function useFocusWhenFewer(...counts: readonly number[]) {
  const place = useRef<HTMLDivElement & HTMLHeadingElement>(null)
  const before = useRef(counts)
  useEffect(() => {
    const isFewer = counts.some((count, index) => count < (before.current[index] ?? 0))
    if (isFewer && document.activeElement === document.body) place.current?.focus()
    before.current = counts
  })
  return place
}

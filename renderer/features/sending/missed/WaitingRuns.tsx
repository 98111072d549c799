import { Alert, Button, Checkbox, Group, Text, Title } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import {
  type IdleTime,
  type MissedAnswer,
  type MissedRun,
  missedAnswers,
} from '../../../../shared/schedule/missedRun.ts'
import { useZone } from '../../../ui/useZone.ts'
import { icons } from './MissedChoices.tsx'
import { MissedRow } from './MissedRow.tsx'
import classes from './MissedScreen.module.css'
import { answerName, idleText, isSameIdle } from './missedTexts.ts'
import { useAnswerMissed } from './useAnswerMissed.ts'

interface WaitingRunsProps {
  readonly runs: readonly MissedRun[]
  /** When nothing ran, where all fell into the same time. */
  readonly idle: IdleTime | null
  readonly heading: Ref<HTMLHeadingElement>
}

/** What was missed and waits for the officer, to be answered for one by one or several at once. */
export function WaitingRuns({ runs, idle, heading }: WaitingRunsProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const [ticked, setTicked] = useState<ReadonlySet<PublicationId>>(new Set())
  const { answer, isPending, refused } = useAnswerMissed()
  const count = runs.length
  const chosen = runs.filter(({ publication }) => ticked.has(publication.id))
  const answerFor = (those: readonly MissedRun[], what: MissedAnswer) => {
    setTicked(new Set())
    answer(those, what)
  }
  return (
    <section aria-labelledby="missed-waiting">
      <Title
        order={2}
        size="h5"
        mb="sm"
        id="missed-waiting"
        ref={heading}
        tabIndex={-1}
        className={classes.heading}
      >
        {count === 0 ? t('missed.waiting.nothing') : t('missed.waiting.title', { count })}
      </Title>
      {idle !== null && (
        <Alert color="orange" role="note" mb="sm" py="xs" icon={<IconClockExclamation stroke={1.6} />}>
          {idleText(idle, zone, t)}
        </Alert>
      )}
      {count > 1 && (
        <Group gap="xs" mb="sm" className={classes.bar}>
          <Checkbox
            label={t('missed.waiting.all')}
            checked={chosen.length === count}
            indeterminate={chosen.length > 0 && chosen.length < count}
            onChange={() =>
              setTicked(new Set(chosen.length === count ? [] : runs.map(({ publication }) => publication.id)))
            }
          />
          <Text size="sm" c="dimmed" role="status" className={classes.ticked}>
            {t('missed.waiting.ticked', { count: chosen.length })}
          </Text>
          {chosen.length > 0 &&
            missedAnswers.map((what) => {
              const Icon = icons[what]
              return (
                <Button
                  key={what}
                  size="xs"
                  variant="default"
                  leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
                  disabled={isPending}
                  onClick={() => answerFor(chosen, what)}
                >
                  {answerName(what, chosen, t)}
                </Button>
              )
            })}
        </Group>
      )}
      <ul className={classes.list}>
        {runs.map((run) => (
          <MissedRow
            key={run.publication.id}
            run={run}
            whyIsSaid={isSameIdle(run.idle, idle)}
            ticked={count > 1 ? ticked.has(run.publication.id) : undefined}
            onTick={() => {
              const next = new Set(ticked)
              if (!next.delete(run.publication.id)) next.add(run.publication.id)
              setTicked(next)
            }}
            disabled={isPending}
            refused={refused.get(run.publication.id)}
            onAnswer={(what) => answerFor([run], what)}
          />
        ))}
      </ul>
    </section>
  )
}

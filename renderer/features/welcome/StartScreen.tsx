import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { StartState } from '../../../shared/contract/start.ts'
import { type StartStep, startSteps } from '../../../shared/start/gettingStarted.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { ContactsStep } from './ContactsStep.tsx'
import { EmailStep } from './EmailStep.tsx'
import { OrganisationStep } from './OrganisationStep.tsx'
import classes from './Start.module.css'
import { StartDone } from './StartDone.tsx'
import { StartSteps } from './StartSteps.tsx'
import type { StepProps } from './stepProps.ts'
import { useKeepStart } from './useKeepStart.ts'

/** The three steps of a new workspace, each an address of its own; without one, where it was left. */
export function StartScreen() {
  const { t } = useTranslation()
  const state = useAsk('start.read', {})
  const { step } = useParams<{ step?: string }>()
  const content = () => {
    if (state.isError) return <ErrorNote error={state.error} onRetry={() => void state.refetch()} />
    if (state.data === undefined) return <SkeletonText lines={6} />
    if (step === 'done') return <StartDone state={state.data} />
    const named = startSteps.find((name) => name === step)
    return <Step step={named ?? state.data.at ?? 'organisation'} state={state.data} />
  }
  return (
    <Screen title={t('start.title')}>
      <Text c="dimmed" mt={-14} mb="md">
        {t('start.intro')}
      </Text>
      {content()}
    </Screen>
  )
}

function Step({ step, state }: { readonly step: StartStep; readonly state: StartState }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const keep = useKeepStart()
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)
  const { mutate } = keep
  useEffect(() => {
    // Where it is left it is taken up again.
    mutate({ at: step })
    // Whoever goes on hears where they are; whoever has just come, too, unless they are somewhere already.
    if (!isFirst.current || document.activeElement === document.body) heading.current?.focus()
    isFirst.current = false
  }, [step, mutate])
  const section = useRef<HTMLElement>(null)
  const found = state.tasks.find(({ name }) => name === step)?.state
  // What was pressed goes away when it is done, and with it the focus: what goes on has it then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it has become another
  useEffect(() => {
    if (document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>('[data-next]')?.focus()
  }, [found])
  const at = startSteps.indexOf(step)
  const goTo = (to: number) => {
    const next = startSteps[to]
    if (next === undefined) mutate({ at: null })
    go(next === undefined ? '/start/done' : `/start/${next}`)
  }
  const props: StepProps = {
    state,
    onNext: () => {
      mutate({ later: state.later.filter((name) => name !== step) })
      goTo(at + 1)
    },
    onSkip: () => {
      mutate({ later: [...state.later.filter((name) => name !== step), step] })
      goTo(at + 1)
    },
    onBack: at === 0 ? null : () => goTo(at - 1),
  }
  return (
    <div className={classes.start}>
      <StartSteps step={step} tasks={state.tasks} />
      <section ref={section} className={classes.step} aria-labelledby="start-step">
        <Text size="sm" c="dimmed">
          {t('start.stepOf', { number: at + 1, total: startSteps.length })}
        </Text>
        <h2 ref={heading} id="start-step" tabIndex={-1} className={classes.heading}>
          {t(`start.${step}.title`)}
        </h2>
        <Text maw="68ch" mb="lg">
          {t(`start.${step}.text`)}
        </Text>
        <StepContent step={step} {...props} />
      </section>
    </div>
  )
}

function StepContent({ step, ...props }: StepProps & { readonly step: StartStep }) {
  switch (step) {
    case 'organisation':
      return <OrganisationStep {...props} />
    case 'contacts':
      return <ContactsStep {...props} />
    case 'email':
      return <EmailStep {...props} />
  }
}

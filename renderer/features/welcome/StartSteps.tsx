import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type StartStep, type StartTask, startSteps } from '../../../shared/start/gettingStarted.ts'
import classes from './Start.module.css'

interface StartStepsProps {
  readonly step: StartStep
  readonly tasks: readonly StartTask[]
}

/** Where one is among the steps, and what is done of them; each can be gone to. */
export function StartSteps({ step, tasks }: StartStepsProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('start.steps')}>
      <ol className={classes.steps}>
        {startSteps.map((name, index) => {
          const state = tasks.find((task) => task.name === name)?.state ?? 'open'
          const isDone = state === 'done' || state === 'trial'
          return (
            <li key={name}>
              <Link
                href={`/start/${name}`}
                className={classes.stepLink}
                data-done={isDone || undefined}
                {...(name === step && { 'aria-current': 'step' })}
              >
                <span className={classes.number} aria-hidden>
                  {isDone ? <IconCheck size={16} stroke={1.6} /> : index + 1}
                </span>
                {t(`start.step.${name}`)}
                {state !== 'open' && <VisuallyHidden>, {t(`start.stepState.${state}`)}</VisuallyHidden>}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

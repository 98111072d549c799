import { Anchor, CloseButton, Paper, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCircle, IconCircleDashed, IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StartTask } from '../../../shared/start/gettingStarted.ts'
import { runCommand } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { showUndo } from '../../ui/toasts.tsx'
import classes from './GettingStarted.module.css'
import { useKeepStart } from './useKeepStart.ts'

/** What is left of a new workspace's beginning; nothing once all of it is done, or the officer has put it away. */
export function GettingStarted() {
  const { t } = useTranslation()
  const state = useAsk('start.read', {}).data
  const back = useKeepStart()
  const hide = useKeepStart(() => showUndo(t('start.list.hidden'), () => back.mutate({ dismissed: false })))
  if (state === undefined || !state.shown) return null
  const done = state.tasks.filter((task) => task.state === 'done').length
  return (
    <Paper
      withBorder
      radius="md"
      p="md"
      mb="sm"
      component="section"
      aria-labelledby="getting-started"
      data-no-print
    >
      <div className={classes.head}>
        <Title order={2} size="h5" id="getting-started">
          {t('start.list.title')}
        </Title>
        <Text size="xs" c="dimmed">
          {t('start.list.progress', { done, total: state.tasks.length })}
        </Text>
        <CloseButton
          size="sm"
          ml="auto"
          aria-label={t('start.list.hideLabel')}
          title={t('start.list.hide')}
          onClick={() => hide.mutate({ dismissed: true })}
        />
      </div>
      <ul className={classes.tasks}>
        {state.tasks.map((task) => (
          <Task key={task.name} task={task} />
        ))}
      </ul>
      {state.at !== null && state.at !== 'organisation' && (
        <Anchor component={Link} href="/start" size="sm" fw={600}>
          {t('start.list.goOn')}
        </Anchor>
      )}
    </Paper>
  )
}

const marks = { done: IconCheck, trial: IconFlask, later: IconCircleDashed, open: IconCircle } as const

function Task({ task: { name, state } }: { readonly task: StartTask }) {
  const { t } = useTranslation()
  const Mark = marks[state]
  const label = t(`start.list.task.${name}`)
  return (
    <li className={classes.task} data-state={state}>
      <Mark size={18} stroke={1.6} aria-hidden />
      {state === 'done' ? (
        <span>{label}</span>
      ) : name === 'post' ? (
        <Anchor component="button" type="button" size="sm" onClick={() => runCommand('post.new')}>
          {label}
        </Anchor>
      ) : (
        <Anchor component={Link} href={name === 'letter' ? '/posts' : `/start/${name}`} size="sm">
          {label}
        </Anchor>
      )}
      {state !== 'open' && <VisuallyHidden>, {t(`start.stepState.${state}`)}</VisuallyHidden>}
    </li>
  )
}

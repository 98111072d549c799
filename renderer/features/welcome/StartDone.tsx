import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StartState } from '../../../shared/contract/start.ts'
import { startSteps } from '../../../shared/start/gettingStarted.ts'
import { newContentLanguage } from '../../app/i18n.ts'
import { useNewPost } from '../templates/useNewPost.ts'
import classes from './Start.module.css'

/** The steps have been gone through: what is next, and what is left of them. */
export function StartDone({ state }: { readonly state: StartState }) {
  const { t } = useTranslation()
  const { begin, beginning } = useNewPost()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const left = startSteps.filter((step) =>
    state.tasks.some(({ name, state: how }) => name === step && (how === 'open' || how === 'later')),
  )
  return (
    <section className={classes.step} aria-labelledby="start-done">
      <IconCircleCheck size={36} stroke={1.6} aria-hidden className={classes.choiceIcon} />
      <h2 ref={heading} id="start-done" tabIndex={-1} className={classes.heading}>
        {t('start.done.title')}
      </h2>
      <Text maw="68ch" mb="lg">
        {t('start.done.text')}
      </Text>
      <Group>
        <Button
          leftSection={<IconPencil size={18} stroke={1.6} aria-hidden />}
          loading={beginning}
          onClick={() => begin(null, newContentLanguage())}
        >
          {t('start.done.write')}
        </Button>
        <Button component={Link} href="/" variant="default">
          {t('start.done.home')}
        </Button>
      </Group>
      {left.length > 0 && (
        <>
          <Text size="sm" c="dimmed" mt="xl">
            {t('start.done.left')}
          </Text>
          <ul className={classes.left}>
            {left.map((step) => (
              <li key={step}>
                <Link href={`/start/${step}`}>{t(`start.list.task.${step}`)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

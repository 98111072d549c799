import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { DoubtAnswers } from './DoubtAnswers.tsx'
import classes from './DoubtDialog.module.css'
import { type DoubtChoice, doubtAnswer } from './doubtAnswer.ts'
import { doubtKnown } from './doubtKnown.ts'
import type { StepsOfPost } from './postsOf.ts'
import { putStep } from './putStep.ts'

interface DoubtDialogProps {
  readonly post: StepsOfPost
  readonly network: PublishingNetwork
  /** More of the thread comes after it. */
  readonly goesOn: boolean
  readonly zone: string
  readonly onClose: () => void
}

/** What is known of a post in doubt, what was found on its network, and the officer's word. Nothing is chosen beforehand. */
export function DoubtDialog({ post: { step, post }, network, goesOn, zone, onClose }: DoubtDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [choice, setChoice] = useState<DoubtChoice>({ answer: null, address: '' })
  const place = { network: networkNames[network] }
  const look = useDo('publishing.look', {
    onError: () => {},
    onSuccess(looked) {
      putStep(looked)
      if (looked.phase !== 'handed') return
      showDone(t('networkPost.doubt.waitsThere', place))
      onClose()
    },
  })
  const resolve = useDo('publishing.resolve', {
    onError: () => {},
    onSuccess(settled, { as }) {
      putStep(settled)
      showDone(
        t(as === 'again' ? 'networkPost.doubt.queuedAgain' : 'networkPost.doubt.markedPublished', place),
      )
      onClose()
    },
  })
  const { candidates, trouble } = step
  // What was looked through before this dialogue opened is not known: that nothing is listed says nothing then.
  const hasLooked = candidates.length > 0 || (look.isSuccess && trouble?.code !== 'post-before-open')
  const input = doubtAnswer(step.id, choice)
  const isAgain = choice.answer?.kind === 'again'
  const failed = resolve.error ?? look.error
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={640}
      title={t('networkPost.doubt.title', place)}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <section>
          <Text fw={600} size="sm">
            {t('networkPost.doubt.known')}
          </Text>
          <Text size="sm">{doubtKnown(step, { ...place, zone }, t).join(' ')}</Text>
        </section>
        <section>
          <Text fw={600} size="sm" mb={4}>
            {t('networkPost.doubt.text')}
          </Text>
          {/* Reached by Tab, so that a long text can be scrolled by keys. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reachable (axe, scrollable-region-focusable) */}
          <p className={classes.text} lang={step.content.language} tabIndex={0}>
            {post.text}
          </p>
        </section>
        <section aria-live="polite">
          <Group justify="space-between" wrap="nowrap" align="start">
            <div>
              <Text fw={600} size="sm">
                {t('networkPost.doubt.found', place)}
              </Text>
              <Text size="sm">
                {candidates.length > 0
                  ? t('networkPost.doubt.looked', { count: candidates.length })
                  : t(hasLooked ? 'networkPost.doubt.nothing' : 'networkPost.doubt.unlooked', place)}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              className={classes.look}
              leftSection={<IconRefresh size={16} stroke={1.6} />}
              loading={look.isPending}
              onClick={() => {
                resolve.reset()
                look.mutate({ id: step.id })
              }}
            >
              {t(hasLooked ? 'networkPost.doubt.look' : 'networkPost.doubt.lookFirst')}
            </Button>
          </Group>
        </section>
        <DoubtAnswers
          choice={choice}
          onChoose={(next) => {
            resolve.reset()
            setChoice(next)
          }}
          candidates={candidates}
          network={network}
          goesOn={goesOn}
          zone={zone}
        />
        {isAgain && (
          <Alert color="orange" py="xs" role="status">
            {t('networkPost.doubt.againHint')}
          </Alert>
        )}
        {failed !== null && <ErrorNote error={failed} />}
        <Group justify="flex-end" className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('networkPost.doubt.later')}
          </Button>
          <Button
            disabled={input === null}
            loading={resolve.isPending}
            {...(isAgain && { color: 'orange' })}
            onClick={() => input !== null && resolve.mutate(input)}
          >
            {t(isAgain ? 'networkPost.doubt.asAgain' : 'networkPost.doubt.asPublished')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublicationStepId } from '../../../../shared/social/publicationStep.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { call } from '../../../app/call.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { putStep } from './putStep.ts'

interface RemovePostsProps {
  /** In the thread's order. */
  readonly steps: readonly PublicationStepId[]
  readonly network: PublishingNetwork
  /** What comes after it in the thread stays. */
  readonly leavesHole: boolean
  readonly onClose: () => void
}

/** Asks before posts are deleted on their network, and says what that does there. */
export function RemovePosts({ steps, network, leavesHole, onClose }: RemovePostsProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState(0)
  const [failed, setFailed] = useState<unknown>(null)
  const place = { network: networkNames[network], count: steps.length }
  const remove = async () => {
    setBusy(true)
    setFailed(null)
    try {
      // From the end, so that what stays if one is refused is still a thread. What is gone from an earlier try is not asked for again.
      for (const [index, id] of steps.toReversed().entries()) {
        if (index < done) continue
        putStep(await call('publishing.remove', { id }))
        setDone(index + 1)
      }
      showDone(t('networkPost.remove.done', place))
      onClose()
    } catch (error) {
      setFailed(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      title={t('networkPost.remove.title', place)}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('networkPost.remove.text', place)}</Text>
        {leavesHole && <Text size="sm">{t('networkPost.remove.middle')}</Text>}
        <Text size="sm">{t('networkPost.remove.replies')}</Text>
        {network === 'mastodon' && <Text size="sm">{t('networkPost.remove.copies')}</Text>}
        <Text size="sm">{t('networkPost.remove.archive')}</Text>
        {done > 0 && done < steps.length && (
          <Text size="sm" fw={600} role="status">
            {t('networkPost.remove.part', { done, count: steps.length })}
          </Text>
        )}
        {failed !== null && <ErrorNote error={failed} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('networkPost.remove.keep')}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void remove()}>
            {t('networkPost.remove.confirm', place)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

import { Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countText } from '../../../../shared/social/countText.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { roomBeside } from '../../../../shared/social/veil.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { TextCounter } from '../../social/TextCounter.tsx'
import { useLiveLimits } from '../../social/useLiveLimits.ts'
import type { StepsOfPost } from './postsOf.ts'
import { putStep } from './putStep.ts'

interface EditPostProps {
  readonly post: StepsOfPost
  readonly network: PublishingNetwork
  readonly onClose: () => void
}

/** Changes the text of a post that is out, within the network's limit, and says what its readers will see of that. */
export function EditPost({ post: { step, post }, network, onClose }: EditPostProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [text, setText] = useState(step.content.text)
  const place = { network: networkNames[network] }
  const edit = useDo('publishing.edit', {
    onError: () => {},
    onSuccess(changed) {
      putStep(changed)
      showDone(t('networkPost.edit.done', place))
      onClose()
    },
  })
  const count = countText(
    text,
    network,
    roomBeside(useLiveLimits(step.channelId, network), step.content.veil),
  )
  const isSame = text.trim() === step.content.text.trim()
  const isUsable = text.trim() !== '' && count.over <= 0 && !isSame
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={560}
      title={t('networkPost.edit.title', place)}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isUsable) edit.mutate({ id: step.id, text: text.trim() })
        }}
      >
        <Stack gap="sm">
          <Textarea
            data-autofocus
            label={t('networkPost.edit.text')}
            lang={step.content.language}
            autosize
            minRows={5}
            maxRows={14}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <TextCounter count={count} />
          <Text size="sm">{t(`networkPost.edit.there.${network}`)}</Text>
          <Text size="sm" c="dimmed">
            {t('networkPost.edit.here')} {post.images.length > 0 && t('networkPost.edit.images')}
          </Text>
          {edit.isError && <ErrorNote error={edit.error} />}
          <FormButtons saving={edit.isPending} onCancel={onClose} disabled={!isUsable}>
            {t('networkPost.edit.confirm', place)}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}

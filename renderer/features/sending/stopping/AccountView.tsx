import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlayerPlay, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StopAccount } from '../../../../shared/schedule/stopAccount.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { cancelAccount } from '../cancelAccount.ts'
import { RemovePosts } from '../social/RemovePosts.tsx'
import { LetterLines } from './LetterLines.tsx'
import { PostLines } from './PostLines.tsx'

interface AccountViewProps {
  readonly account: StopAccount
  /** The dialogue is of this one alone: its buttons need not name it. */
  readonly isOne: boolean
  /** Its rest goes on, or is called off. */
  readonly onDecided: () => void
  /** Another screen is gone to. */
  readonly onLeave: () => void
}

/** Exactly what of a publication had gone, and what can be done about the rest and about what is out. */
export function AccountView({ account, isOne, onDecided, onLeave }: AccountViewProps) {
  const { t } = useTranslation()
  const { publication, letters, posts, engine } = account
  const { id, state, channelName, postTitle } = publication
  const title = postTitle === '' ? t('compose.untitled') : postTitle
  const network = PublishingNetwork.safeParse(publication.network).data
  const [isRemoving, setRemoving] = useState(false)
  const steps = useAsk('publishing.steps', { publicationId: id }, { enabled: posts !== null }).data
  const resume = useDo('publications.resume', {
    onSuccess() {
      showDone(t('stopping.dialog.wentOn', { title }))
      onDecided()
    },
  })
  const cancel = useDo('publications.cancel', {
    onSuccess(called) {
      showDone(cancelAccount(t, called))
      onDecided()
    },
  })
  const out = posts?.filter(({ outcome }) => outcome === 'out') ?? []
  const name = (key: 'goOn' | 'callOff') =>
    isOne ? {} : { 'aria-label': t(`stopping.dialog.${key}Named`, { title }) }
  const hasBegun = letters !== null || posts !== null
  return (
    <Stack gap="xs" component="section" aria-label={`${title}, ${channelName}`}>
      <Text fw={600}>
        {title}{' '}
        <Text span c="dimmed" size="sm" fw={400}>
          {channelName}
        </Text>
      </Text>
      {letters !== null && <LetterLines id={id} letters={letters} onLeave={onLeave} />}
      {posts !== null && network !== undefined && <PostLines posts={posts} network={network} />}
      {!hasBegun && <Text size="sm">{t('stopping.sum.before')}</Text>}
      {engine !== null && <Text size="sm">{t('stopping.engine', { ...engine })}</Text>}
      {out.length > 0 && network !== undefined && steps?.can.remove === false && (
        <Text size="sm">{t('stopping.removeThere', { network: networkNames[network] })}</Text>
      )}
      <Group gap="xs">
        {state === 'paused' && (
          <>
            <Button
              size="xs"
              color="red"
              leftSection={<IconX size={16} stroke={1.6} />}
              loading={cancel.isPending}
              onClick={() => cancel.mutate({ id })}
              {...name('callOff')}
            >
              {t(hasBegun ? 'stopping.dialog.callOff' : 'stopping.dialog.callOffAll')}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlayerPlay size={16} stroke={1.6} />}
              loading={resume.isPending}
              onClick={() => resume.mutate({ id })}
              {...name('goOn')}
            >
              {t('stopping.dialog.goOn')}
            </Button>
          </>
        )}
        {out.length > 0 && network !== undefined && steps?.can.remove === true && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} stroke={1.6} />}
            onClick={() => setRemoving(true)}
          >
            {t('stopping.remove', { count: out.length, network: networkNames[network] })}
          </Button>
        )}
      </Group>
      {isRemoving && network !== undefined && (
        <RemovePosts
          steps={out.map(({ step }) => step)}
          network={network}
          leavesHole={false}
          onClose={() => setRemoving(false)}
        />
      )}
    </Stack>
  )
}

import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { AssistedPost } from './AssistedPost.tsx'
import classes from './AssistedSteps.module.css'
import { useVariant } from './useVariant.ts'

const Address = z.url({ protocol: /^https?$/ })

/** Publishing by hand in three steps: copy the text, a thread post by post, write it on the network's page, say where it is. */
export function AssistedSteps({
  publication: { id, postId, channelId, channelName },
}: {
  publication: Publication
}) {
  const { t } = useTranslation()
  const channels = useAsk('channels.list', {}).data?.channels ?? []
  const channel = channels.find((known) => known.id === channelId)
  const network = channel?.kind === 'assisted' ? channel.network : undefined
  const variant = useVariant(postId, network)
  const posts = variant?.posts.map((post, index) => ({ ...post, number: index + 1 })) ?? []
  const [address, setAddress] = useState('')
  const [tried, setTried] = useState(false)
  const open = useDo('desktop.openNetwork')
  const confirm = useDo('publications.confirm')
  const url = address.trim()
  const usable = url === '' || Address.safeParse(url).success
  if (network === undefined) return null
  return (
    <Stack gap="sm" mt="sm" className={classes.steps}>
      <Text size="sm">
        {t(posts.length > 1 ? 'sending.assisted.explanationThread' : 'sending.assisted.explanation', {
          channel: channelName,
        })}
      </Text>
      {variant === undefined && <Text size="sm">{t('common.loading')}</Text>}
      <ol className={classes.posts}>
        {posts.map((post) => (
          <AssistedPost
            key={`${post.number} ${post.text}`}
            network={network}
            post={post}
            number={post.number}
            of={posts.length}
          />
        ))}
      </ol>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconExternalLink size={15} stroke={1.6} />}
          disabled={variant === undefined}
          onClick={() => open.mutate({ network, text: posts[0]?.text ?? '' })}
        >
          {t('sending.assisted.open', { channel: channelName })}
        </Button>
      </Group>
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          className={classes.address}
          label={t('sending.assisted.address')}
          placeholder="https://"
          value={address}
          error={tried && !usable && t('common.link.unusable')}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCheck size={15} stroke={1.6} />}
          loading={confirm.isPending}
          onClick={() => {
            setTried(true)
            if (usable) confirm.mutate({ id, url: url === '' ? null : url })
          }}
        >
          {t('sending.assisted.confirm')}
        </Button>
      </Group>
    </Stack>
  )
}

import { Button, Group } from '@mantine/core'
import { IconExternalLink, IconHelpCircle, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { useDo } from '../../../app/queries.ts'
import { DoubtDialog } from './DoubtDialog.tsx'
import { EditPost } from './EditPost.tsx'
import type { StepsOfPost } from './postsOf.ts'
import { RemovePosts } from './RemovePosts.tsx'

interface PostActionsProps {
  readonly post: StepsOfPost
  readonly name: string
  readonly posts: readonly StepsOfPost[]
  readonly publication: Publication
  readonly network: PublishingNetwork
  readonly can: { readonly edit: boolean; readonly remove: boolean }
}

/** What can be done with one post: decided on while it is in doubt; opened, changed and deleted while it is out. */
export function PostActions({ post, name, posts, publication, network, can }: PostActionsProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'doubt' | 'edit' | 'remove' | null>(null)
  const open = useDo('desktop.openPage')
  const { step, state } = post
  const place = { post: name, network: networkNames[network] }
  const out = state === 'done' && step.result?.kind === 'post' ? step.result.post : null
  const url = out?.url ?? null
  const close = () => setShown(null)
  const comesAfter = posts.slice(posts.indexOf(post) + 1).some((other) => other.state === 'done')
  if (out === null && state !== 'in-doubt') return null
  return (
    <>
      <Group gap="xs">
        {state === 'in-doubt' && (
          <Button
            size="xs"
            leftSection={<IconHelpCircle size={16} stroke={1.6} />}
            aria-label={t('networkPost.doubt.actionOf', place)}
            onClick={() => setShown('doubt')}
          >
            {t('networkPost.doubt.action')}
          </Button>
        )}
        {url?.startsWith('https:') === true && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconExternalLink size={16} stroke={1.6} />}
            onClick={() => open.mutate({ url })}
          >
            {t('networkPost.open', place)}
          </Button>
        )}
        {out !== null && can.edit && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={16} stroke={1.6} />}
            aria-label={t('networkPost.edit.actionOf', place)}
            onClick={() => setShown('edit')}
          >
            {t('networkPost.edit.action')}
          </Button>
        )}
        {out !== null && can.remove && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} stroke={1.6} />}
            aria-label={t('networkPost.remove.actionOf', place)}
            onClick={() => setShown('remove')}
          >
            {t('networkPost.remove.action')}
          </Button>
        )}
      </Group>
      {shown === 'doubt' && (
        <DoubtDialog
          post={post}
          network={network}
          goesOn={posts.indexOf(post) < posts.length - 1}
          zone={publication.zone}
          onClose={close}
        />
      )}
      {shown === 'edit' && <EditPost post={post} network={network} onClose={close} />}
      {shown === 'remove' && (
        <RemovePosts steps={[step.id]} network={network} leavesHole={comesAfter} onClose={close} />
      )}
    </>
  )
}

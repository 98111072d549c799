import { ActionIcon, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { useDo } from '../../../app/queries.ts'
import { momentText } from '../../../ui/moments.ts'
import { PageLink } from '../../../ui/PageLink.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import classes from './PostCard.module.css'
import type { StepsOfPost } from './postsOf.ts'

interface PostReceiptProps {
  readonly post: StepsOfPost
  readonly name: string
  readonly network: PublishingNetwork
  readonly zone: string
}

/** What the network answered: when it was published, where it is, what it is called there; of one on its way, how far that is. */
export function PostReceipt({ post: { step, uploads, state }, name, network, zone }: PostReceiptProps) {
  const { t } = useTranslation()
  const { result, attempts, begunAt, settledAt } = step
  // Looks at what waits there are counted as attempts too.
  const handed = state === 'handed' ? step.handed : null
  const post = result?.kind === 'post' ? result.post : null
  const isOut = step.phase === 'done'
  const uploaded = uploads.filter(({ phase }) => phase === 'done').length
  const at = post?.at ?? (isOut ? settledAt : null)
  const tries = Math.max(attempts, ...uploads.map((upload) => upload.attempts))
  if (state === 'waiting' && uploads.length === 0) return null
  return (
    <dl className={classes.receipt}>
      {at !== null && (
        <>
          <dt>{t('networkPost.fact.at')}</dt>
          <dd>{momentText(at, zone, true)}</dd>
        </>
      )}
      {isOut && (
        <>
          <dt>{t('networkPost.fact.address')}</dt>
          <dd>
            {post?.url == null ? (
              t('networkPost.fact.noAddress')
            ) : (
              <>
                <PageLink url={post.url} />
                <Copy text={post.url} label={t('networkPost.copyAddressOf', { post: name })} />
              </>
            )}
          </dd>
        </>
      )}
      {post !== null && post.id !== '' && (
        <>
          <dt>{t('networkPost.fact.id', { network: networkNames[network] })}</dt>
          <dd>
            <span className={classes.id}>{post.id}</span>
            <Copy text={post.id} label={t('networkPost.copyId', { post: name })} />
          </dd>
        </>
      )}
      {post?.unlinked !== undefined && post.unlinked.length > 0 && (
        <>
          <dt>{t('networkPost.fact.unlinked')}</dt>
          <dd>
            <div>
              {post.unlinked.join(', ')}
              <Text size="xs" c="dimmed">
                {t('networkPost.fact.unlinkedText', { network: networkNames[network] })}
              </Text>
            </div>
          </dd>
        </>
      )}
      {uploads.length > 0 && (
        <>
          <dt>{t('networkPost.fact.images')}</dt>
          <dd>{t('networkPost.fact.imagesUp', { done: uploaded, count: uploads.length })}</dd>
        </>
      )}
      {!isOut && begunAt !== null && (
        <>
          <dt>{t(handed === null ? 'networkPost.fact.begun' : 'networkPost.fact.handed')}</dt>
          <dd>{momentText(begunAt, zone, true)}</dd>
        </>
      )}
      {handed !== null && (
        <>
          <dt>{t('networkPost.fact.goesOut')}</dt>
          <dd>{momentText(handed.at, zone)}</dd>
        </>
      )}
      {handed === null && (tries > 1 || (tries === 1 && !isOut)) && (
        <>
          <dt>{t('networkPost.fact.attempts')}</dt>
          <dd>{tries}</dd>
        </>
      )}
    </dl>
  )
}

function Copy({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation()
  const copy = useDo('desktop.copyText', { onSuccess: () => showDone(t('common.copied.address')) })
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      aria-label={label}
      onClick={() => copy.mutate({ text })}
    >
      <IconCopy size={16} stroke={1.6} />
    </ActionIcon>
  )
}

import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { PostId } from '../../../shared/contract/scalars.ts'
import { useAsk } from '../../app/queries.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { ScreenComing } from '../../ui/ScreenComing.tsx'
import { isMissing, PostMissing } from '../compose/PostMissing.tsx'
import { History } from './History.tsx'

/** What a post has been, as its address names it. */
export function HistoryScreen() {
  const id = PostId.safeParse(Number(useParams<{ id: string }>().id))
  return id.success ? <HistoryOf key={id.data} id={id.data} /> : <PostMissing />
}

function HistoryOf({ id }: { id: PostId }) {
  const { t } = useTranslation()
  const post = useAsk('posts.get', { id })
  const revisions = useAsk('posts.revisions', { postId: id })
  const failed = post.error ?? revisions.error
  if (isMissing(failed)) return <PostMissing />
  if (failed !== null) {
    return (
      <Screen title={t('history.title')}>
        <ErrorNote error={failed} onRetry={() => void revisions.refetch()} />
      </Screen>
    )
  }
  if (post.data === undefined || revisions.data === undefined) return <ScreenComing />
  const title = post.data.title === '' ? t('compose.untitled') : post.data.title
  return (
    <Screen
      wide
      title={t('history.titleOf', { title })}
      actions={<BackLink href={`/posts/${id}`}>{t('history.backToPost')}</BackLink>}
    >
      <History post={post.data} revisions={revisions.data.revisions} />
    </Screen>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { PostId } from '../../../shared/contract/scalars.ts'
import type { Post } from '../../../shared/post/post.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { ScreenComing } from '../../ui/ScreenComing.tsx'
import { Compose } from './Compose.tsx'
import { type Outcome, outcomeOf } from './outcomes.ts'
import { isMissing, PostMissing } from './PostMissing.tsx'

/** One post, as its address names it. */
export function ComposeScreen() {
  const { id: named, outcome } = useParams<{ id: string; outcome?: string }>()
  const id = PostId.safeParse(Number(named))
  return id.success ? <OpenPost key={id.data} id={id.data} shown={outcomeOf(outcome)} /> : <PostMissing />
}

/** The post as it is when it is opened. From then on the text is the officer's: later answers do not touch it. */
function OpenPost({ id, shown }: { readonly id: PostId; readonly shown: Outcome }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Post>()
  // Asked once: every save would make the answer old, and it is long.
  const post = useAsk(
    'posts.get',
    { id },
    { gcTime: 0, refetchOnMount: 'always', enabled: opened === undefined },
  )
  if (opened === undefined && post.data !== undefined && post.isFetchedAfterMount) setOpened(post.data)
  const workspace = useAsk('workspace.state', {})
  if (opened === undefined && isMissing(post.error)) return <PostMissing />
  if (opened === undefined && post.isError) {
    return (
      <Screen title={t('common.nav.posts')}>
        <ErrorNote error={post.error} onRetry={() => void post.refetch()} />
      </Screen>
    )
  }
  if (opened === undefined || workspace.data?.kind !== 'open') return <ScreenComing />
  return <Compose opened={opened} folder={workspace.data.folder} first={shown} />
}

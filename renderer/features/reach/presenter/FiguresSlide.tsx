import { Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../shared/contract/contract.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { momentText } from '../../../ui/moments.ts'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { useZone } from '../../../ui/useZone.ts'
import { FigureTile } from './FigureTile.tsx'
import classes from './Presenter.module.css'

type PostWithFigures = Output<'figures.posts'>['posts'][number]

/** The figures of a letter: each large, with what it means and who says so. Which letter is chosen here; the latest is there to begin with. */
export function FiguresSlide() {
  const { t } = useTranslation()
  const asked = useAsk('figures.posts', {})
  const [chosen, setChosen] = useState<string | null>(null)
  if (asked.isError) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <SkeletonTable rows={6} />
  const { posts } = asked.data
  const post = posts.find(({ id }) => String(id) === chosen) ?? posts[0]
  if (post === undefined) return <p>{t('reachView.presenter.figures.none')}</p>
  return (
    <>
      <Select
        label={t('reachView.presenter.figures.post')}
        maw={520}
        searchable={posts.length > 8}
        allowDeselect={false}
        data={posts.map(({ id, title }) => ({ value: String(id), label: title }))}
        value={String(post.id)}
        onChange={setChosen}
      />
      <PostFigures key={post.id} post={post} />
    </>
  )
}

/** As the letter went out with them; as they are now where it has not gone out. */
function PostFigures({ post }: { readonly post: PostWithFigures }) {
  const { t } = useTranslation()
  const zone = useZone()
  const live = useAsk('figures.list', { language: post.language })
  const frozen = useAsk('figures.frozen', { postId: post.id })
  const failed = [live, frozen].find(({ isError }) => isError)
  if (failed?.error) return <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
  if (live.data === undefined || frozen.data === undefined) return <SkeletonTable rows={6} />
  const [latest] = frozen.data.frozen
  const sent = frozen.data.frozen.filter(({ publicationId }) => publicationId === latest?.publicationId)
  const shown = post.figures.flatMap((id) => {
    const now = live.data.figures.find((figure) => figure.id === id)
    const then = sent.find(({ figureId }) => figureId === id)?.content
    const content = then ?? now
    return content === undefined ? [] : [{ id, content, now }]
  })
  return (
    <>
      <Text c="dimmed" mt="sm">
        {latest === undefined
          ? t('reachView.presenter.figures.asNow')
          : t('reachView.presenter.figures.asSent', { moment: momentText(latest.frozenAt, zone) })}
      </Text>
      <ul className={classes.figures}>
        {shown.map(({ id, content, now }) => (
          <FigureTile key={id} content={content} now={now} language={post.language} />
        ))}
      </ul>
    </>
  )
}

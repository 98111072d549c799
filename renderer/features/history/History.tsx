import { Button, Group, Select } from '@mantine/core'
import { IconHistory, IconRestore } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { RevisionSummary } from '../../../shared/contract/history.ts'
import { RevisionId } from '../../../shared/contract/scalars.ts'
import type { Post } from '../../../shared/post/post.ts'
import { useDo } from '../../app/queries.ts'
import { momentText } from '../../ui/moments.ts'
import { Nothing } from '../../ui/Nothing.tsx'
import { showUndo } from '../../ui/toasts.tsx'
import { useZone } from '../../ui/useZone.ts'
import { Comparison } from './Comparison.tsx'
import classes from './History.module.css'
import { RevisionList } from './RevisionList.tsx'
import { revisionDays } from './revisionStretches.ts'

/** Every save to the left, what differs between two of them to the right; any of them can become the post again. */
export function History({ post, revisions }: { post: Post; revisions: readonly RevisionSummary[] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const [, go] = useLocation()
  const [latest] = revisions
  const [before, setBefore] = useState<RevisionId | undefined>(revisions[1]?.id)
  const [after, setAfter] = useState<RevisionId | undefined>(latest?.id)
  const restore = useDo('posts.restoreRevision', {
    onSuccess: (_, { postId }) => {
      showUndo(
        t('history.restored', { title: post.title === '' ? t('compose.untitled') : post.title }),
        () => {
          if (latest !== undefined) restore.mutate({ postId, revisionId: latest.id })
        },
      )
      go(`/posts/${postId}`)
    },
  })
  const stops = useMemo(
    () =>
      new Set(
        revisionDays(revisions, zone).flatMap(({ stretches }) =>
          stretches.map((stretch) => stretch.latest.id),
        ),
      ),
    [revisions, zone],
  )
  const chosen = revisions.find(({ id }) => id === before)
  if (chosen === undefined || latest === undefined || after === undefined) {
    return <Nothing icon={IconHistory} title={t('history.emptyTitle')} text={t('history.emptyText')} />
  }
  const nameOf = ({ id, savedAt }: RevisionSummary) =>
    id === latest.id ? t('history.now') : momentText(savedAt, zone, !stops.has(id))
  const offered = revisions.filter(({ id }) => stops.has(id) || id === before || id === after)
  const select = {
    ...{ size: 'sm', w: 230, allowDeselect: false },
    data: offered.map((revision) => ({ value: String(revision.id), label: nameOf(revision) })),
  } as const
  const choose = (set: (id: RevisionId) => void) => (id: string | null) => {
    if (id !== null) set(RevisionId.parse(Number(id)))
  }
  return (
    <div className={classes.history}>
      <RevisionList revisions={revisions} chosen={before} onChoose={setBefore} />
      <section className={classes.comparison} aria-label={t('history.comparison')}>
        <Group justify="space-between" align="end" mb="md" gap="md">
          <Group gap="sm" align="end">
            <Select
              label={t('history.before')}
              {...select}
              value={String(before)}
              onChange={choose(setBefore)}
            />
            <Select
              label={t('history.after')}
              {...select}
              value={String(after)}
              onChange={choose(setAfter)}
            />
          </Group>
          {chosen.id !== latest.id && (
            <Button
              leftSection={<IconRestore size={18} stroke={1.6} />}
              loading={restore.isPending}
              onClick={() => restore.mutate({ postId: post.id, revisionId: chosen.id })}
            >
              {t('history.restore')}
            </Button>
          )}
        </Group>
        <Comparison before={chosen.id} after={after} language={post.language} />
      </section>
    </div>
  )
}

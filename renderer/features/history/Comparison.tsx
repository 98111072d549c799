import { ActionIcon, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionId } from '../../../shared/contract/scalars.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { diffPosts, isUnchanged } from '../../../shared/post/diffPosts.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { DiffRows } from './DiffRows.tsx'
import { useNames } from './useNames.ts'

interface ComparisonProps {
  readonly before: RevisionId
  readonly after: RevisionId
  readonly language: Language
}

/** Two revisions side by side, and the way from change to change. */
export function Comparison({ before, after, language }: ComparisonProps) {
  const { t } = useTranslation()
  const names = useNames()
  const one = useAsk('posts.revision', { id: before })
  const other = useAsk('posts.revision', { id: after })
  const rows = useMemo(
    () =>
      one.data === undefined || other.data === undefined
        ? undefined
        : diffPosts(one.data.content, other.data.content, names),
    [one.data, other.data, names],
  )
  const table = useRef<HTMLDivElement>(null)
  const step = (direction: 1 | -1) => {
    const changes = [...(table.current?.querySelectorAll('[data-change]') ?? [])] as HTMLElement[]
    const at = document.activeElement === null ? -1 : changes.indexOf(document.activeElement as HTMLElement)
    const next = changes[at === -1 && direction === -1 ? changes.length - 1 : at + direction]
    next?.focus()
    next?.scrollIntoView({ block: 'center' })
  }
  useHotkeys([
    ['alt+ArrowDown', () => step(1)],
    ['alt+ArrowUp', () => step(-1)],
  ])
  const failed = one.error ?? other.error
  if (failed !== null) return <ErrorNote error={failed} />
  if (rows === undefined) return <SkeletonText lines={8} />
  if (isUnchanged(rows)) return <Text c="dimmed">{t('history.unchanged')}</Text>
  const count = rows.filter(({ kind }) => kind !== 'same').length
  return (
    <>
      <Group gap="xs" mb="xs">
        <Text size="sm" role="status">
          {t('history.changes', { count })}
        </Text>
        <ActionIcon
          variant="default"
          aria-label={t('history.previous')}
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={() => step(-1)}
        >
          <IconArrowUp size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('history.next')}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => step(1)}
        >
          <IconArrowDown size={16} stroke={1.6} />
        </ActionIcon>
      </Group>
      <div ref={table}>
        <DiffRows key={`${before} ${after}`} rows={rows} language={language} />
      </div>
    </>
  )
}

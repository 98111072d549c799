import { Select, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { useAsk } from '../../app/queries.ts'
import { foldedFilter } from '../../ui/placeOptions.ts'

interface Said {
  /** null: it belongs to no post. */
  readonly postId: PostId | null
  readonly note: string
}

interface PostAndNoteProps extends Said {
  /** What belonging to a post is called of it. */
  readonly postLabel: string
  /** In characters. */
  readonly longestNote: number
  readonly onChange: (part: Partial<Said>) => void
}

/** The lower half of every form of reach: which post it belongs to, and what else there is to say. */
export function PostAndNote({ postId, note, postLabel, longestNote, onChange }: PostAndNoteProps) {
  const { t } = useTranslation()
  const posts = useAsk('posts.list', {}).data?.posts ?? []
  return (
    <Stack gap="sm">
      <Select
        label={postLabel}
        clearable
        searchable
        filter={foldedFilter}
        placeholder={t('reach.unknown.post')}
        data={posts.map(({ id, title }) => ({ value: String(id), label: title }))}
        value={postId === null ? null : String(postId)}
        onChange={(id) => onChange({ postId: id === null ? null : (Number(id) as PostId) })}
      />
      <Textarea
        label={t('reach.screen.note')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={longestNote}
        value={note}
        onChange={(typed) => onChange({ note: typed.currentTarget.value })}
      />
    </Stack>
  )
}

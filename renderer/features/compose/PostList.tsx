import { Button, Stack, TextInput } from '@mantine/core'
import { IconArticle, IconSearch, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { TemplateStart } from '../templates/TemplateStart.tsx'
import { FromTemplateButton } from './FromTemplateButton.tsx'
import { ImportButton } from './ImportButton.tsx'
import { matchesSearch } from './matchesSearch.ts'
import { NewPostButton } from './NewPostButton.tsx'
import { PostCard } from './PostCard.tsx'
import classes from './PostList.module.css'

/** From this many on, finding one by eye takes longer than typing. */
const worthSearching = 6

/** Every post, the latest changed first. */
export function PostList() {
  const { t } = useTranslation()
  const posts = useAsk('posts.list', {})
  const [search, setSearch] = useState('')
  const newButton = <NewPostButton />
  if (posts.isPending)
    return (
      <Screen title={t('common.nav.posts')}>
        <SkeletonRows rows={5} />
      </Screen>
    )
  if (posts.isError) {
    return (
      <Screen title={t('common.nav.posts')}>
        <ErrorNote error={posts.error} onRetry={() => void posts.refetch()} />
      </Screen>
    )
  }
  const all = posts.data.posts
  const found = all.filter((post) => matchesSearch(post, search))
  return (
    <Screen
      title={t('common.nav.posts')}
      actions={
        all.length > 0 && (
          <>
            <ImportButton />
            <FromTemplateButton />
            {newButton}
          </>
        )
      }
    >
      {all.length === 0 && (
        <>
          <Nothing icon={IconArticle} title={t('compose.list.emptyTitle')} text={t('compose.list.emptyText')}>
            {newButton}
            <ImportButton />
          </Nothing>
          <TemplateStart />
        </>
      )}
      {all.length >= worthSearching && (
        <TextInput
          mb="md"
          type="search"
          aria-label={t('compose.list.search')}
          placeholder={t('compose.list.search')}
          leftSection={<IconSearch size={18} stroke={1.6} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Stack gap="sm">
        {found.map((post) => (
          <PostCard key={post.id} post={post} />
        ))}
      </Stack>
      {all.length > 0 && found.length === 0 && (
        <Nothing
          icon={IconSearch}
          title={t('compose.list.noneFound')}
          text={t('compose.list.noneFoundText', { search })}
        >
          <Button variant="default" onClick={() => setSearch('')}>
            {t('common.action.clearSearch')}
          </Button>
        </Nothing>
      )}
      <BinLink />
    </Screen>
  )
}

/** Shown once there is something in it. */
function BinLink() {
  const { t } = useTranslation()
  const count = useAsk('posts.bin', {}).data?.posts.length ?? 0
  if (count === 0) return null
  return (
    <Link href="/bin" className={classes.bin}>
      <IconTrash size={16} stroke={1.6} aria-hidden />
      {t('history.bin.link', { count })}
    </Link>
  )
}

import { Button, Stack, TextInput } from '@mantine/core'
import { IconArticle, IconPlus, IconSearch, IconTemplate, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { runCommand } from '../../app/commands.ts'
import { interfaceLanguage } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { TemplateStart } from '../templates/TemplateStart.tsx'
import { useNewPost } from '../templates/useNewPost.ts'
import { ImportButton } from './ImportButton.tsx'
import { matchesSearch } from './matchesSearch.ts'
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
  if (posts.isPending) return <Waiting />
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
          leftSection={<IconSearch size={17} stroke={1.6} />}
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
        />
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

function NewPostButton() {
  const { t } = useTranslation()
  const { begin, beginning } = useNewPost()
  return (
    <Button
      leftSection={<IconPlus size={18} stroke={1.8} />}
      loading={beginning}
      onClick={() => begin(null, interfaceLanguage())}
    >
      {t('compose.list.new')}
    </Button>
  )
}

function FromTemplateButton() {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      leftSection={<IconTemplate size={18} stroke={1.6} />}
      aria-keyshortcuts="Control+N"
      onClick={() => runCommand('post.new')}
    >
      {t('templates.button')}
    </Button>
  )
}

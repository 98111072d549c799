import { ActionIcon, Badge, Group, Menu, Paper, Text } from '@mantine/core'
import {
  IconCopy,
  IconDots,
  IconExternalLink,
  IconFileExport,
  IconTemplate,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PostSummary } from '../../../shared/contract/posts.ts'
import { openOwnWindow } from '../../app/ownWindow.ts'
import { useDo } from '../../app/queries.ts'
import { momentText } from '../../ui/moments.ts'
import { offerUndo } from '../../ui/undoLatest.ts'
import { useZone } from '../../ui/useZone.ts'
import { FavouriteItem } from '../favourites/FavouriteItem.tsx'
import { HandOverDialog } from '../sharing/HandOverDialog.tsx'
import { SaveAsTemplate } from '../templates/SaveAsTemplate.tsx'
import classes from './PostCard.module.css'

/** A post in the list: what it says, where it stands, and what can be done with it. */
export function PostCard({ post }: { post: PostSummary }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { id, lede, language, tags, updatedAt, upcoming, published } = post
  const title = post.title === '' ? t('compose.untitled') : post.title
  const [keeping, setKeeping] = useState(false)
  const [handingOver, setHandingOver] = useState(false)
  const restore = useDo('posts.restore')
  const remove = useDo('posts.delete', {
    onSuccess: () => offerUndo(t('compose.list.deleted', { title }), () => restore.mutate({ id })),
  })
  const removeCopy = useDo('posts.delete')
  const duplicate = useDo('posts.duplicate', {
    onSuccess: (copy) =>
      offerUndo(
        t('compose.list.duplicated', { title: copy.title }),
        () => removeCopy.mutate({ id: copy.id }),
        { label: t('common.action.open'), href: `#/posts/${copy.id}` },
      ),
  })
  return (
    <Paper withBorder radius="md" p="md" component="article" className={classes.card}>
      <div className={classes.text}>
        <Link href={`/posts/${id}`} className={classes.title} {...(post.title !== '' && { lang: language })}>
          {title}
        </Link>
        {lede !== '' && (
          <Text size="sm" lineClamp={2} mt={2} lang={language}>
            {lede}
          </Text>
        )}
        <Group gap={6} mt={8}>
          <Text size="xs" c="dimmed">
            {t('compose.list.updated', { moment: momentText(updatedAt, zone) })}
          </Text>
          {tags.map((tag) => (
            <Badge key={tag} size="sm" variant="light" color="gray">
              {tag}
            </Badge>
          ))}
        </Group>
      </div>
      <Group gap={6} wrap="nowrap" className={classes.status}>
        {upcoming > 0 && <Badge variant="light">{t('compose.list.upcoming', { count: upcoming })}</Badge>}
        {published > 0 && (
          <Badge variant="default">{t('compose.list.published', { count: published })}</Badge>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.menu}
              aria-label={t('compose.list.more', { title })}
            >
              <IconDots size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <FavouriteItem thing={{ kind: 'post', id }} title={title} />
            <Menu.Item
              leftSection={<IconExternalLink size={16} stroke={1.6} />}
              onClick={() => openOwnWindow(id)}
            >
              {t('windows.open')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={16} stroke={1.6} />}
              onClick={() => duplicate.mutate({ id })}
            >
              {t('compose.list.duplicate')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTemplate size={16} stroke={1.6} />} onClick={() => setKeeping(true)}>
              {t('templates.save')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFileExport size={16} stroke={1.6} />}
              onClick={() => setHandingOver(true)}
            >
              {t('sharing.post.handOver')}
            </Menu.Item>
            <Menu.Item
              color="var(--mantine-color-error)"
              leftSection={<IconTrash size={16} stroke={1.6} />}
              onClick={() => remove.mutate({ id })}
            >
              {t('common.action.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {keeping && <SaveAsTemplate postId={id} title={title} onClose={() => setKeeping(false)} />}
      {handingOver && <HandOverDialog postId={id} onClose={() => setHandingOver(false)} />}
    </Paper>
  )
}

import { IconArticle, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Command, useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'

/** Every post by its title, and the bin. */
export function usePostCommands(): void {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const posts = useAsk('posts.list', {})
  useCommands([
    {
      id: 'goTo.bin',
      group: 'goTo',
      label: t('palette.goTo', { place: t('history.bin.title') }),
      icon: IconTrash,
      keywords: ['borttagna', 'ångra', 'bin', 'deleted', 'trash'],
      run: () => go('/bin'),
    },
    ...(posts.data?.posts ?? []).map(
      ({ id, title, tags }): Command => ({
        id: `posts.${id}`,
        group: 'posts',
        label: title === '' ? t('compose.untitled') : title,
        icon: IconArticle,
        keywords: tags,
        run: () => go(`/posts/${id}`),
      }),
    ),
  ])
}

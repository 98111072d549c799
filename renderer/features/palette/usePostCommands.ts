import { IconArticle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Command, useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'

/** Every post by its title. */
export function usePostCommands(): void {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const posts = useAsk('posts.list', {})
  useCommands(
    (posts.data?.posts ?? []).map(
      ({ id, title, tags }): Command => ({
        id: `posts.${id}`,
        group: 'posts',
        label: title === '' ? t('compose.untitled') : title,
        icon: IconArticle,
        keywords: tags,
        run: () => go(`/posts/${id}`),
      }),
    ),
  )
}

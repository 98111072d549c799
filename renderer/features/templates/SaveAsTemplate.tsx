import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PostId } from '../../../shared/contract/scalars.ts'
import { PostContent } from '../../../shared/post/post.ts'
import { call } from '../../app/call.ts'
import { showError } from '../../app/showError.ts'
import { showDone } from '../../ui/toasts.tsx'
import { NameDialog } from './NameDialog.tsx'

interface SaveAsTemplateProps {
  readonly postId: PostId
  readonly title: string
  readonly onClose: () => void
}

/** Keeps a post, as it was last saved, as a template of one's own. */
export function SaveAsTemplate({ postId, title, onClose }: SaveAsTemplateProps) {
  const { t } = useTranslation()
  const save = useMutation({
    mutationFn: async (name: string) => {
      const content = PostContent.parse(await call('posts.get', { id: postId }))
      return call('templates.add', { name, content })
    },
    onError: showError,
    onSuccess({ name }) {
      showDone(t('templates.saved', { name }))
      onClose()
    },
  })
  return (
    <NameDialog
      title={t('templates.saveTitle')}
      label={t('templates.name')}
      hint={t('templates.saveHint')}
      name={title.slice(0, 120)}
      saving={save.isPending}
      onSave={(name) => save.mutate(name)}
      onClose={onClose}
    />
  )
}

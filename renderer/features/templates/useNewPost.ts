import { useLocation } from 'wouter'
import type { TemplateKey } from '../../../shared/contract/templates.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { useDo } from '../../app/queries.ts'

interface NewPost {
  /** `template` null: an empty one. */
  readonly begin: (template: TemplateKey | null, language: Language) => void
  readonly beginning: boolean
}

/** Makes a post and opens it, the cursor in its title. */
export function useNewPost(): NewPost {
  const [, go] = useLocation()
  const open = ({ id }: { id: number }) => go(`/posts/${id}`, { state: 'new' })
  const empty = useDo('posts.create', { onSuccess: open })
  const filled = useDo('posts.createFromTemplate', { onSuccess: open })
  return {
    begin: (template, language) =>
      template === null ? empty.mutate({ title: '' }) : filled.mutate({ template, language }),
    beginning: empty.isPending || filled.isPending,
  }
}

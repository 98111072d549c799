import type { Editor } from '@tiptap/react'
import type { PostContent } from '../../../shared/post/post.ts'

/** Where a post is written: what a remedy changes, and where a finding is shown. */
export interface Desk {
  /** null while the editor is being made. */
  readonly editor: Editor | null
  /** The part of the screen with the fields. */
  readonly area: () => HTMLElement | null
  /** The fields as they are this moment. */
  readonly fields: () => Omit<PostContent, 'body'>
  /** A change of the fields, which can be undone. */
  readonly change: (part: Partial<Omit<PostContent, 'body'>>) => void
  readonly openProperties: () => void
  /** Shows what becomes of the post on networks. */
  readonly showNetworks: () => void
}

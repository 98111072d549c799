import { z } from 'zod'
import type { PostId } from '../../../../shared/contract/scalars.ts'
import { PostContent } from '../../../../shared/post/post.ts'

const KeptDraft = z.object({ version: z.number().int(), content: PostContent })
export type KeptDraft = z.infer<typeof KeptDraft>

/** Whose text it is: the workspace's folder and the post. */
export interface DraftOwner {
  readonly folder: string
  readonly id: PostId
}

/** Keeps text that the workspace did not take, beside the program, until the post is opened again. */
export function keepDraft(owner: DraftOwner, draft: KeptDraft): void {
  localStorage.setItem(keyOf(owner), JSON.stringify(draft))
}

export function forgetDraft(owner: DraftOwner): void {
  localStorage.removeItem(keyOf(owner))
}

/** Whether any post of a workspace has text here that the workspace did not take. */
export function keepsDraftOf(folder: string): boolean {
  return Object.keys(localStorage).some(
    (key) => key.startsWith('unsaved-post ') && key.endsWith(` ${folder}`),
  )
}

/** Text that was typed and never saved; undefined in the ordinary case. */
export function readKeptDraft(owner: DraftOwner): KeptDraft | undefined {
  const text = localStorage.getItem(keyOf(owner))
  if (text === null) return undefined
  try {
    return KeptDraft.parse(JSON.parse(text))
  } catch {
    // Half written when the program died: what the workspace holds is the best there is.
    forgetDraft(owner)
    return undefined
  }
}

function keyOf({ folder, id }: DraftOwner): string {
  return `unsaved-post ${id} ${folder}`
}

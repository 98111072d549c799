import type { FoundNeed } from '../../shared/home/need.ts'
import { figureIdsIn } from '../../shared/post/figuresShownIn.ts'
import type { Figure, Post } from '../../shared/post/post.ts'
import { deriveVariant } from '../../shared/social/deriveVariant.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { variantState } from '../../shared/social/variantState.ts'
import { listFigures } from '../store/figures.ts'
import { type PlannedEdit, plannedEdits } from '../store/plannedEdits.ts'
import { readPost } from '../store/posts.ts'
import type { Deps } from './deps.ts'
import { liveFigures } from './liveFigures.ts'
import { networkRoom } from './networkRoom.ts'
import { variantSource } from './variants.ts'

/** Texts for networks that were written by hand, are planned, and whose post gives another text now: what goes out is older than the post. */
export function driftedTexts(deps: Deps): FoundNeed {
  const { database } = deps.workspace
  const drifted = plannedEdits(database).flatMap((edit) => {
    const post = readPost(database, edit.postId)
    return post !== undefined && hasDrifted(deps, post, edit) ? [{ edit, post }] : []
  })
  const [one] = drifted
  if (one === undefined) return { count: 0 }
  const { id, title } = one.post
  return {
    count: drifted.length,
    first: { id, title, channel: networkNames[one.edit.network], trouble: null },
  }
}

function hasDrifted(deps: Deps, post: Post, { network, derivedText }: PlannedEdit): boolean {
  const source = variantSource(deps, post, figuresOf(deps, post))
  const { text } = deriveVariant(source, network, networkRoom(deps, post.id, network))
  return variantState({ text, derivedText }, text).drift
}

/** Reach is asked only where the post shows what it has to count. */
function figuresOf(deps: Deps, post: Post): readonly Figure[] {
  const shown = figureIdsIn(post.body)
  const stored = listFigures(deps.workspace.database)
  const counts = stored.some(({ id, query }) => query !== null && shown.includes(id))
  return counts ? liveFigures(deps, post.language).figures : stored
}

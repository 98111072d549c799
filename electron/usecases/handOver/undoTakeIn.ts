import type { PostId } from '../../../shared/contract/scalars.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { deleteBinned } from '../../store/bin.ts'
import type { Database } from '../../store/database.ts'
import { setFigureDeleted } from '../../store/figures.ts'
import { setPostDeleted } from '../../store/posts.ts'
import { listPostsWithFigures } from '../../store/postsWithFigures.ts'
import { deleteSavedBlock } from '../../store/savedBlocks.ts'
import { forgetTakenIn, listTakenIn, type TakenInPost } from '../../store/takenInPosts.ts'
import { deleteTemplate } from '../../store/templates.ts'
import { deleteTheme, readUsedTheme } from '../../store/themes.ts'
import { listVariantEdits } from '../../store/variantEdits.ts'
import type { Deps } from '../deps.ts'
import { postsChanged, requirePost } from '../savePost.ts'
import { templatesChanged } from '../templatesChanged.ts'

/**
 * Takes back what came in a file. A post that nobody has written in goes for good, and what came with it as far as nothing else uses
 * it; one that has been written in goes into the bin, and what came with it stays, so that it comes back whole.
 *
 * @throws RundbrevError `not-found` where the post is gone, or came in no file
 */
export function undoTakeIn(deps: Deps, id: PostId): { isGone: boolean } {
  const { database } = deps.workspace
  const isGone = database.transaction(
    () => {
      const { version } = requirePost(deps, id)
      const taken = listTakenIn(database).find(({ postId }) => postId === id)
      if (taken === undefined)
        throw new RundbrevError('not-found', { id: String(id) }, { what: `post ${id}` })
      const at = instantText(deps.now())
      setPostDeleted(database, id, at)
      const isEdited = listVariantEdits(database, id).some(({ editedAt }) => editedAt > taken.at)
      if (version > 1 || isEdited || !deleteBinned(database, id)) return false
      removeBeside(database, taken, at)
      forgetTakenIn(database, id)
      return true
    },
    { behavior: 'immediate' },
  )
  postsChanged(deps)
  deps.emit({ name: 'area.changed', payload: { area: 'figures' } })
  deps.emit({ name: 'area.changed', payload: { area: 'themes' } })
  templatesChanged(deps)
  return { isGone }
}

function removeBeside(
  database: Database,
  { figures, theme, templates, savedBlocks }: TakenInPost,
  at: string,
) {
  const shown = new Set(listPostsWithFigures(database).flatMap((post) => post.figures))
  for (const figure of figures) if (!shown.has(figure)) setFigureDeleted(database, figure, at)
  for (const template of templates) deleteTemplate(database, template)
  for (const block of savedBlocks) deleteSavedBlock(database, block)
  const used = readUsedTheme(database)
  const isUsed = used !== undefined && 'own' in used && used.own === theme
  if (theme !== null && !isUsed) deleteTheme(database, theme)
}

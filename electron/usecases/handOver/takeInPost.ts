import type { ImportWarning } from '../../../shared/contract/posts.ts'
import type { FigureId, SavedBlockId, TemplateId, ThemeId } from '../../../shared/contract/scalars.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { namedAs } from '../../../shared/images/namedAs.ts'
import type { Post } from '../../../shared/post/post.ts'
import { blocksWithReferences, type References, withReferences } from '../../../shared/post/withReferences.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { readPostFile } from '../../moving/readPostFile.ts'
import { insertAsset } from '../../store/assets.ts'
import { insertFigure } from '../../store/figures.ts'
import { insertSavedBlock } from '../../store/savedBlocks.ts'
import { keepTakenIn } from '../../store/takenInPosts.ts'
import { insertTemplate } from '../../store/templates.ts'
import { insertTheme } from '../../store/themes.ts'
import { saveVariantEdit } from '../../store/variantEdits.ts'
import { keepImage } from '../addAsset.ts'
import type { Deps } from '../deps.ts'
import { createPost } from '../savePost.ts'
import { templatesChanged } from '../templatesChanged.ts'
import { planTakeIn, type TakeInPlan } from './planTakeIn.ts'
import { seeImages } from './seeImages.ts'

export interface TakenIn {
  readonly post: Post
  readonly warnings: readonly ImportWarning[]
}

/**
 * Makes a new post of a file, with what it brings: all of it or nothing. Whatever is here stays as it is.
 *
 * @param fingerprint of what was looked at; null: whatever the file holds
 * @throws RundbrevError as `readPostFile`; `file-changed`, `post-too-long`, `file-unwritable`
 */
export async function takeInPost(deps: Deps, path: string, fingerprint: string | null): Promise<TakenIn> {
  const { database } = deps.workspace
  const file = await readPostFile(path)
  if (fingerprint !== null && fingerprint !== file.fingerprint)
    throw new RundbrevError('file-changed', { file: file.fileName }, { file: file.fileName })
  // An image lies under its own hash, so that one whose post does not come after all is in nobody's way.
  const images = await seeImages(deps, file, (image) => void keepImage(deps, image))
  const plan = planTakeIn(deps, file, images)
  const at = instantText(deps.now())
  const post = database.transaction(
    () => {
      let number = 0
      for (const { sha256, mime, width, height } of images.values()) {
        number += 1
        const fileName = namedAs(`${plan.post.title.slice(0, 100)} ${number}`, mime)
        insertAsset(database, { sha256, mime, width, height, fileName }, at)
      }
      const { references, ...came } = keepBeside(deps, plan, at)
      const created = createPost(deps, withReferences(plan.post, references))
      for (const edit of file.content.variants) saveVariantEdit(database, created.id, edit)
      const { origin } = file.manifest
      keepTakenIn(database, { postId: created.id, fingerprint: file.fingerprint, origin, at, ...came })
      return created
    },
    { behavior: 'immediate' },
  )
  deps.emit({ name: 'area.changed', payload: { area: 'figures' } })
  deps.emit({ name: 'area.changed', payload: { area: 'themes' } })
  templatesChanged(deps)
  return { post, warnings: plan.leftOut }
}

/** Keeps what the post comes with. @returns what is new, and what the file's figures are called here */
function keepBeside({ workspace: { database } }: Deps, plan: TakeInPlan, at: string) {
  const numbers = new Map<FigureId, FigureId>()
  const figures: FigureId[] = []
  for (const { inFile, here } of plan.figures) {
    const { id, ...content } = inFile
    const kept = here ?? insertFigure(database, { ...content, query: null }).id
    if (here === null) figures.push(kept)
    numbers.set(id, kept)
  }
  const references: References = { figure: (id) => numbers.get(id) ?? id, asset: (sha256) => sha256 }
  const theme: ThemeId | null =
    plan.theme === null || plan.theme.here !== null ? null : insertTheme(database, plan.theme.content, at).id
  const templates = plan.templates.flatMap(({ here, savedAs, content }): TemplateId[] =>
    here === null ? [insertTemplate(database, savedAs, withReferences(content, references), at).id] : [],
  )
  const savedBlocks = plan.savedBlocks.flatMap(({ here, savedAs, content }): SavedBlockId[] => {
    if (here !== null) return []
    const block = { name: savedAs, content: blocksWithReferences(content, references) }
    return [insertSavedBlock(database, block, at).id]
  })
  return { references, figures, theme, templates, savedBlocks }
}

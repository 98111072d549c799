import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { PostId } from '../../../shared/contract/scalars.ts'
import type { HandOver, HandOverChoices } from '../../../shared/contract/sharing.ts'
import type { InterfaceLanguage } from '../../../shared/i18n/languages.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { postFileExtension } from '../../../shared/post/postFile.ts'
import { standsIn } from '../../../shared/post/standsIn.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import { safeFileName } from '../../../shared/text/safeFileName.ts'
import { type WrittenPost, writePostFile } from '../../moving/writePostFile.ts'
import { readAsset } from '../../store/assets.ts'
import { keyedHash } from '../../store/identity.ts'
import { listSavedBlocks } from '../../store/savedBlocks.ts'
import { readSettings } from '../../store/settings.ts'
import { listTakenIn } from '../../store/takenInPosts.ts'
import { listTemplates } from '../../store/templates.ts'
import { readTheme } from '../../store/themes.ts'
import { assetFile, readAssetBytes } from '../../workspace/folders.ts'
import { programVersion } from '../../workspace/programVersion.ts'
import type { Deps } from '../deps.ts'

import { requirePost } from '../savePost.ts'
import { usedThemeKey } from '../usedTheme.ts'
import { asWork } from '../work.ts'
import { gatherPost } from './gatherPost.ts'

export interface HandedOver extends WrittenPost {
  readonly images: number
  readonly figures: number
  /** Images that the post shows and the workspace has lost. */
  readonly missing: number
}

/**
 * Saves a post in a file for a colleague. Of people it holds what stands in its text: not who wrote, approved or received it.
 *
 * @throws RundbrevError `not-found`, `post-file-too-large`, `file-unwritable`, `work-cancelled`: nothing is left then
 */
export async function handOverPost(deps: Deps, handOver: HandOver, target: string): Promise<HandedOver> {
  const { database, folder } = deps.workspace
  const gathered = gatherPost(deps, handOver)
  const images = gathered.images.filter((sha256) => isWhole(deps, sha256))
  const written = await asWork(deps, 'save-post', ({ step }) =>
    writePostFile(target, {
      content: gathered.content,
      images,
      imageBytes: (sha256) => readAssetBytes(folder, sha256),
      packed: step,
      about: {
        madeBy: programVersion(deps.programRoot),
        at: instantText(deps.now()),
        from: readSettings(database).organisation.name.slice(0, 300),
        origin: originOf(deps, handOver.id),
      },
    }),
  )
  return {
    ...written,
    images: images.length,
    figures: gathered.content.figures.length,
    missing: gathered.images.length - images.length,
  }
}

/** "Årets brev.rundbrevpost" */
export function postFileName(deps: Deps, id: PostId, language: InterfaceLanguage): string {
  const { title } = requirePost(deps, id)
  const named = title.trim() === '' ? createTranslator(language)('sharing.take.untitled') : title.slice(0, 80)
  return `${safeFileName(named)}.${postFileExtension}`
}

/** What a post has been called since it was first written, wherever that was; opaque to anybody but the workspace that it comes from. */
export function originOf({ workspace }: Pick<Deps, 'workspace'>, id: PostId): string {
  const takenIn = listTakenIn(workspace.database).find(({ postId }) => postId === id)
  return takenIn?.origin ?? ownOrigin({ workspace }, id)
}

/** The same of one that was written here. */
export function ownOrigin({ workspace }: Pick<Deps, 'workspace'>, id: PostId): string {
  return keyedHash(workspace.identityKey, `handed over: post ${id}`)
}

/** @throws RundbrevError `not-found` */
export function handOverChoices(deps: Deps, id: PostId): HandOverChoices {
  const { database } = deps.workspace
  const { body } = requirePost(deps, id)
  const key = usedThemeKey(deps)
  const { content, images } = gatherPost(deps, { id, theme: false, templates: [], savedBlocks: [] })
  return {
    images: images.length,
    figures: content.figures.length,
    variants: content.variants.map(({ network }) => network),
    theme: 'own' in key ? (readTheme(database, key.own)?.theme.name ?? null) : null,
    templates: listTemplates(database).map(({ id: template, name }) => ({ id: template, name })),
    savedBlocks: listSavedBlocks(database).map(({ id: block, name, content: blocks }) => ({
      ...{ id: block, name },
      stands: standsIn(body, blocks),
    })),
  }
}

function isWhole({ workspace: { database, folder } }: Deps, sha256: string): boolean {
  if (readAsset(database, sha256) === undefined || !existsSync(assetFile(folder, sha256))) return false
  return createHash('sha256').update(readAssetBytes(folder, sha256)).digest('hex') === sha256
}

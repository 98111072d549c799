import type { PostFileLook } from '../../../shared/contract/sharing.ts'
import { assetsIn } from '../../../shared/post/assetsIn.ts'
import { countWords } from '../../../shared/post/countWords.ts'
import type { Inline } from '../../../shared/post/document.ts'
import { everyBlock, textRunsOf } from '../../../shared/post/everyBlock.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { type PostFile, readPostFile } from '../../moving/readPostFile.ts'
import { readAsset } from '../../store/assets.ts'
import { listPosts } from '../../store/posts.ts'
import { listTakenIn } from '../../store/takenInPosts.ts'
import type { Deps } from '../deps.ts'
import { ownOrigin } from './handOverPost.ts'
import { type Planned, planTakeIn } from './planTakeIn.ts'
import { seeImages } from './seeImages.ts'

/** As many pictures as are shown before a file is taken in, and how large, in px. */
const shownImages = 4
const thumbnail = {
  ...{ width: 320, height: 240, bytes: 60_000, png: false, moving: false, ratio: null, cut: null },
} as const

/**
 * What a post's file would become here, and what of it is known already. Nothing is kept.
 *
 * @throws RundbrevError as `readPostFile`, `post-too-long`
 */
export async function lookAtPostFile(deps: Deps, path: string): Promise<PostFileLook> {
  const file = await readPostFile(path)
  const inText = assetsIn(file.content.post.body)
  const alts = altsIn(file.content.post)
  const shown = new Map<string, PostFileLook['images']['shown'][number]>()
  const images = await seeImages(deps, file, async ({ bytes }, inFile) => {
    if (!inText.slice(0, shownImages).includes(inFile)) return
    const small = await deps.images.run({ kind: 'make-to-measure', need: thumbnail }, bytes)
    if (small.kind !== 'image') return
    const source = `data:${small.mime};base64,${Buffer.from(small.bytes).toString('base64')}`
    shown.set(inFile, { source, alt: alts.get(inFile) ?? null })
  })
  const plan = planTakeIn(deps, file, images)
  const { manifest, content, fingerprint, fileName } = file
  const { title, lede, language } = plan.post
  return {
    ...{ fileName, fingerprint, at: manifest.at, madeBy: manifest.madeBy, from: manifest.from },
    ...{ title, lede, language, otherLanguages: otherLanguages(plan.post), words: countWords(plan.post) },
    variants: content.variants.map(({ network }) => network),
    images: {
      count: images.size,
      here: [...images.values()].filter(({ sha256 }) => isHere(deps, sha256)).length,
      shown: inText.flatMap((inFile) => shown.get(inFile) ?? []),
    },
    figures: plan.figures.map(({ inFile: { id: _, ...figure }, here }) => ({
      figure: { ...figure, query: null },
      isHere: here !== null,
    })),
    theme: plan.theme && named(plan.theme),
    templates: plan.templates.map(named),
    savedBlocks: plan.savedBlocks.map(named),
    leftOut: [...plan.leftOut],
    known: knownAs(deps, file),
  }
}

function isHere({ workspace }: Deps, sha256: string): boolean {
  return readAsset(workspace.database, sha256) !== undefined
}

/** The post that a file is already, or was; null: it has never been here, or is here no more. */
export function knownAs(deps: Deps, { fingerprint, manifest }: PostFile): PostFileLook['known'] {
  const { database } = deps.workspace
  const posts = listPosts(database)
  const takenIn = listTakenIn(database).filter(({ postId }) => posts.some(({ id }) => id === postId))
  const same = takenIn.find((taken) => taken.fingerprint === fingerprint)
  const own = posts.find(({ id }) => ownOrigin(deps, id) === manifest.origin)
  const earlier = takenIn.find(({ origin }) => origin === manifest.origin)
  const tell = (
    kind: 'own' | 'same' | 'earlier',
    postId: (typeof posts)[number]['id'],
    at: string | null,
  ) => ({
    ...{ kind, postId, at },
    title: posts.find(({ id }) => id === postId)?.title ?? '',
  })
  if (same !== undefined) return tell('same', same.postId, same.at)
  if (own !== undefined) return tell('own', own.id, null)
  return earlier === undefined ? null : tell('earlier', earlier.postId, earlier.at)
}

function named({ name, here, savedAs }: Planned<unknown, unknown>) {
  return { name, isHere: here !== null, savedAs }
}

function altsIn({ body }: PostContent): Map<string, string | null> {
  return new Map(
    everyBlock(body).flatMap(({ block }): [string, string | null][] => {
      if (block.type === 'image') return [[block.attrs.asset, block.attrs.alt]]
      const portrait = block.type === 'blockquote' ? block.attrs?.portrait : undefined
      return portrait == null ? [] : [[portrait.asset, portrait.alt]]
    }),
  )
}

/** Of words that are marked as being in another language than the post's. */
function otherLanguages({ body, language }: PostContent): string[] {
  const inlines = everyBlock(body)
    .flatMap(({ block }) => textRunsOf(block))
    .flat()
  const marked = inlines.flatMap(languagesOf)
  return [...new Set(marked)].filter((lang) => lang !== language).slice(0, 20)
}

function languagesOf(inline: Inline): string[] {
  if (inline.type !== 'text') return []
  return (inline.marks ?? []).flatMap((mark) => (mark.type === 'language' ? [mark.attrs.lang] : []))
}

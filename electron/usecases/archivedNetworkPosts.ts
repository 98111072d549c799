import { type ArchivedPost, ArchivedPosts } from '../../shared/archive/archivedPosts.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import type { PartContent } from '../archive/writeEntry.ts'
import { listSteps } from '../store/publicationSteps.ts'
import { readAssetBytes } from '../workspace/folders.ts'
import { imagePartName, textPart } from './archivedParts.ts'
import type { Deps } from './deps.ts'
import { figuresOf } from './postFigures.ts'

/** A publication on an account, as its entry keeps it. */
export interface ArchivedNetworkPosts {
  readonly posts: readonly ArchivedPost[]
  /** posts.json, post.txt, and the images as the network got them. */
  readonly parts: readonly PartContent[]
  /** Of the first post that is out. */
  readonly published: { readonly url: string | null; readonly at: string } | null
}

/** @returns null for a publication that was never frozen into requests: a letter, or one that somebody made by hand */
export function archivedNetworkPosts(
  deps: Deps,
  id: PublicationId,
  network: string | null,
): ArchivedNetworkPosts | null {
  const { database, folder } = deps.workspace
  const steps = listSteps(database, id)
  if (steps.length === 0) return null
  const posts = postsOf(deps, id, steps)
  const first = posts.find(({ at }) => at !== null)
  const images = new Map(
    steps.flatMap(({ content }) => (content.kind === 'image' ? [[content.sha256, content] as const] : [])),
  )
  return {
    posts,
    published: first === undefined ? null : { url: first.url, at: first.at ?? '' },
    parts: [
      postsPart('posts.json', network, posts),
      textPart('post.txt', posts.map(({ text }) => text).join('\n\n')),
      ...[...images.values()].map((image) => ({
        name: imagePartName(image),
        bytes: readAssetBytes(folder, image.sha256),
      })),
    ],
  }
}

/** The posts as they are now: for an addendum. null as above. */
export function postsNow(
  deps: Deps,
  id: PublicationId,
  network: string | null,
  name: string,
): PartContent | null {
  const steps = listSteps(deps.workspace.database, id)
  return steps.length === 0 ? null : postsPart(name, network, postsOf(deps, id, steps))
}

function postsPart(name: string, network: string | null, posts: readonly ArchivedPost[]): PartContent {
  const told: ArchivedPosts = {
    format: 'rundbrev-posts',
    version: 1,
    network: network ?? '',
    posts: [...posts],
  }
  return textPart(name, `${JSON.stringify(ArchivedPosts.parse(told), null, 2)}\n`)
}

function postsOf(deps: Deps, id: PublicationId, steps: readonly PublicationStep[]): ArchivedPost[] {
  const looks = new Map(figuresOf(deps, id).map((figures) => [figures.stepId, figures.looks]))
  const imageAt = (position: number) => {
    const content = steps.find((step) => step.position === position)?.content
    return content?.kind === 'image' ? [content] : []
  }
  const posts = steps.flatMap(({ id: stepId, content, phase, result, removedAt }) => {
    if (content.kind !== 'post') return []
    const remote = result?.kind === 'post' ? result.post : null
    const { text, language, images, card, veil, visibility, targets } = content
    return {
      published:
        phase === 'done' ? ('yes' as const) : phase === 'in-doubt' ? ('maybe' as const) : ('not' as const),
      ...{ text, language, ...(veil !== undefined && { veil }) },
      ...(visibility !== undefined && { visibility }),
      ...(targets !== undefined && { targets }),
      images: images.flatMap(imageAt).map(({ sha256, mime, width, height, alt, focus }) => ({
        ...{ sha256, mime, width, height, alt },
        ...(focus !== undefined && { focus }),
      })),
      card: card && {
        ...{ href: card.href, title: card.title, description: card.description },
        image: card.image === null ? null : (imageAt(card.image)[0]?.sha256 ?? null),
      },
      ...{ id: remote?.id ?? null, version: remote?.version ?? null, url: remote?.url ?? null },
      ...{ at: remote?.at ?? null, removedAt },
      figures: (looks.get(stepId) ?? []).map(({ at, point, figures, replies }) => ({
        ...{ at, point, figures, replies: replies?.count ?? null },
      })),
    }
  })
  return posts.map((post, index) => ({ number: index + 1, ...post }))
}

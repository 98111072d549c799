import type { FigureId } from '../../../shared/contract/scalars.ts'
import type { HandOver } from '../../../shared/contract/sharing.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { Theme } from '../../../shared/newsletter/theme.ts'
import { assetsIn } from '../../../shared/post/assetsIn.ts'
import type { PostDocument } from '../../../shared/post/document.ts'
import { figureIdsIn } from '../../../shared/post/figuresShownIn.ts'
import { PostContent } from '../../../shared/post/post.ts'
import { type FigureInFile, PostFileContent } from '../../../shared/post/postFile.ts'
import { blocksWithReferences, type References, withReferences } from '../../../shared/post/withReferences.ts'
import { readSavedBlock } from '../../store/savedBlocks.ts'
import { readTemplate } from '../../store/templates.ts'
import { readTheme } from '../../store/themes.ts'
import { listVariantEdits } from '../../store/variantEdits.ts'
import type { Deps } from '../deps.ts'
import { liveFiguresById } from '../liveFigures.ts'
import { requirePost } from '../savePost.ts'
import { usedThemeKey } from '../usedTheme.ts'

/** A post with what it uses, and the images of all that. */
export interface GatheredPost {
  readonly content: PostFileContent
  /** SHA-256 of each, in the order that they are met. */
  readonly images: readonly string[]
}

/**
 * A post as it is handed over. Figures are numbered as they are met, so that the same post always reads the same; counted ones have the
 * value of this moment, in the post's language, since what they are counted from stays here.
 *
 * @throws RundbrevError `not-found`
 */
export function gatherPost(deps: Deps, { id, ...along }: HandOver): GatheredPost {
  const { database } = deps.workspace
  const post = PostContent.parse(requirePost(deps, id))
  const templates = along.templates.map((template) => readTemplate(database, template) ?? gone(template))
  const blocks = along.savedBlocks.map((block) => readSavedBlock(database, block) ?? gone(block))
  const key = usedThemeKey(deps)
  const own = along.theme && 'own' in key ? readTheme(database, key.own)?.theme : undefined
  const contents = [post, ...templates.map(({ content }) => content)]
  const bodies = [
    ...contents.map(({ body }) => body),
    ...blocks.map(({ content }): PostDocument => ({ type: 'doc', content })),
  ]

  const ids = [...new Set(bodies.flatMap(figureIdsIn))]
  const live = liveFiguresById(deps, post.language)
  // Those that the workspace has come first, so that a number of one that is gone is no other's.
  const numbered = [...ids.filter((figure) => live.has(figure)), ...ids.filter((figure) => !live.has(figure))]
  const numbers = new Map(numbered.map((figure, index) => [figure, (index + 1) as FigureId]))
  const references: References = {
    figure: (figure) => numbers.get(figure) ?? figure,
    asset: (sha256) => sha256,
  }
  const figures = numbered.flatMap((figure): FigureInFile[] => {
    const found = live.get(figure)
    if (found === undefined) return []
    const { query: _, ...content } = found
    return [{ ...content, id: references.figure(figure) }]
  })
  // Parsed, so that its parts stand in one order, and the same post is the same file.
  const content = PostFileContent.parse({
    post: withReferences(post, references),
    variants: listVariantEdits(database, id),
    figures,
    theme: own === undefined ? ('builtIn' in key ? key : null) : { own },
    templates: templates.map(({ name, content }) => ({
      name,
      content: withReferences(content, references),
    })),
    savedBlocks: blocks.map(({ name, content }) => ({
      name,
      content: blocksWithReferences(content, references),
    })),
  } satisfies PostFileContent)
  return {
    content,
    images: [
      ...new Set([
        ...bodies.flatMap(assetsIn),
        ...contents.flatMap(chosenImages),
        ...(own === undefined ? [] : logoImages(own)),
      ]),
    ],
  }
}

/** Images that a network alone shows. */
function chosenImages({ networks }: PostContent): string[] {
  return Object.values(networks).flatMap(({ images }) => images ?? [])
}

/** Those that a theme has, whether it shows them or not. */
export function logoImages({ logo }: Theme): string[] {
  if (logo === null) return []
  return logo.dark === null ? [logo.light.asset] : [logo.light.asset, logo.dark.asset]
}

function gone(id: number): never {
  throw new RundbrevError('not-found', { id: String(id) }, { what: String(id) })
}

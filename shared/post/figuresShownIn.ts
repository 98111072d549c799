import type { FigureId } from '../contract/scalars.ts'
import type { InnerBlock, PostDocument } from './document.ts'
import { everyBlock, textRunsOf } from './everyBlock.ts'
import type { Figure } from './post.ts'

/** The figures that a body shows, in its rows and in its text, each once and in reading order; those that are gone are none. */
export function figuresShownIn(body: PostDocument, figures: ReadonlyMap<FigureId, Figure>): Figure[] {
  return figureIdsIn(body)
    .map((id) => figures.get(id))
    .filter((figure) => figure !== undefined)
}

/** The same by id, whether the workspace has them or not. */
export function figureIdsIn(body: PostDocument): FigureId[] {
  return [...new Set(everyBlock(body).flatMap(({ block }) => figuresOf(block)))]
}

/** Those of one block: a row's, or those in its running text. */
export function figuresOf(block: InnerBlock): readonly FigureId[] {
  if (block.type === 'figureRow') return block.attrs.figures
  return textRunsOf(block)
    .flat()
    .flatMap((inline) => (inline.type === 'figureChip' ? [inline.attrs.figure] : []))
}

/** A body without what only some counties see. */
export function forEverybody(body: PostDocument): PostDocument {
  return { ...body, content: body.content.filter(({ type }) => type !== 'countyOnly') }
}

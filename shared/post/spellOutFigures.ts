import type { FigureId } from '../contract/scalars.ts'
import type { Language } from '../i18n/catalogue.ts'
import { formatFigure } from '../text/formatFigure.ts'
import type { Inline, PostDocument } from './document.ts'
import { mapInlines } from './mapInlines.ts'
import type { Figure } from './post.ts'

/**
 * A body in which every figure in the running text is the words it is read as ("+150 %"), for whoever writes text and not
 * editable blocks. A figure that the workspace does not have is nothing.
 */
export function spellOutFigures(
  body: PostDocument,
  figures: ReadonlyMap<FigureId, Figure>,
  language: Language,
): PostDocument {
  const spellOut = (inline: Inline): Inline[] => {
    if (inline.type !== 'figureChip') return [inline]
    const figure = figures.get(inline.attrs.figure)
    return figure === undefined ? [] : [{ type: 'text', text: formatFigure(figure, language).text }]
  }
  return { ...body, content: body.content.map((block) => mapInlines(block, spellOut)) }
}

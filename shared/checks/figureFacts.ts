import type { FigureId } from '../contract/scalars.ts'
import { findClaims } from '../post/claims.ts'
import { textRunsOf } from '../post/everyBlock.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { objectMark } from '../post/postTexts.ts'
import { type Finding, type FindingPlace, finding } from './finding.ts'
import type { Passage } from './passages.ts'
import { everyPlacedBlock } from './placedBlocks.ts'

/** Figures that the post shows and the workspace does not have, and such as do not say where they come from. */
export function checkFigures(content: PostContent, figures: ReadonlyMap<FigureId, Figure>): Finding[] {
  return everyPlacedBlock(content.body).flatMap(({ block, place }) => {
    const shown =
      block.type === 'figureRow'
        ? block.attrs.figures
        : textRunsOf(block)
            .flat()
            .flatMap((inline) => (inline.type === 'figureChip' ? [inline.attrs.figure] : []))
    return [...new Set(shown)].flatMap((id): Finding[] => {
      const figure = figures.get(id)
      if (figure === undefined) return [finding('figure-missing', place)]
      return saysNothing.test(figure.source.trim())
        ? [finding('figure-without-source', place, { words: figure.name })]
        : []
    })
  })
}

const saysNothing = /^(?:[-?–—.…]*|okänd|okänt|saknas|vet ej|unknown|none|n\/a|tbd|xxx?|källa|source)$/iu

/**
 * Numbers that no figure stands behind and that are not ticked as the officer's own words, once each. What stands in a
 * template's hint or in other words that are no prose will not be sent as it is.
 */
export function checkNumbers(
  content: PostContent,
  figures: ReadonlyMap<FigureId, Figure>,
  passages: readonly Passage[],
): Finding[] {
  const told = new Set<string>()
  const proseAt = new Map(passages.map(({ place, prose }) => [textKey(place), prose]))
  return findClaims({ content, figures: [...figures.values()], variants: [] }).flatMap(
    ({ key, text, place, start, end, state }): Finding[] => {
      if (state.kind !== 'open' || told.has(key) || place.field === 'network') return []
      const { field } = place
      const where =
        field !== 'body'
          ? { part: field, from: start, to: end }
          : place.run === null
            ? { part: field, block: place.block }
            : { part: field, block: place.block, run: place.run, from: start, to: end }
      const isHidden = proseAt.get(textKey(where))?.slice(start, end).includes(objectMark) ?? false
      if (isHidden) return []
      told.add(key)
      return [
        finding('number-unbound', where, { words: text }, [{ kind: 'tickOwnWords', key }, { kind: 'goTo' }]),
      ]
    },
  )
}

function textKey({ part, block, run }: FindingPlace): string {
  return [part, block, run].join(' ')
}

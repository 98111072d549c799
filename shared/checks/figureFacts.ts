import type { FigureId } from '../contract/scalars.ts'
import { findClaims } from '../post/claims.ts'
import { textRunsOf } from '../post/everyBlock.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { type Finding, finding } from './finding.ts'
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

/** Numbers that no figure stands behind and that are not ticked as the officer's own words, once each. */
export function checkNumbers(content: PostContent, figures: ReadonlyMap<FigureId, Figure>): Finding[] {
  const told = new Set<string>()
  return findClaims({ content, figures: [...figures.values()], variants: [] }).flatMap(
    ({ key, text, place, start, end, state }): Finding[] => {
      if (state.kind !== 'open' || told.has(key) || place.field === 'network') return []
      told.add(key)
      const where =
        place.field !== 'body'
          ? { part: place.field, from: start, to: end }
          : place.run === null
            ? { part: 'body' as const, block: place.block }
            : { part: 'body' as const, block: place.block, run: place.run, from: start, to: end }
      return [
        finding('number-unbound', where, { words: text }, [{ kind: 'tickOwnWords', key }, { kind: 'goTo' }]),
      ]
    },
  )
}

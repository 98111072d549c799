import type { FigureId } from '../contract/scalars.ts'
import { type Claim, findClaims } from '../post/claims.ts'
import { figuresOf } from '../post/figuresShownIn.ts'
import { objectMark } from '../post/postTexts.ts'
import type { CheckInput } from './checkInput.ts'
import { type Finding, type FindingPlace, finding } from './finding.ts'
import type { Passage } from './passages.ts'
import { everyPlacedBlock } from './placedBlocks.ts'

type Figures = Pick<CheckInput, 'figures' | 'uncountable'>

/** Figures that the post shows and that are gone, cannot be counted any more, or do not say where they come from. */
export function checkFigures({ content, ...known }: Figures & Pick<CheckInput, 'content'>): Finding[] {
  return everyPlacedBlock(content.body).flatMap(({ block, place }) =>
    [...new Set(figuresOf(block))].flatMap((id) => checkFigure(id, place, known)),
  )
}

/** The same of one figure in one place. */
export function checkFigure(id: FigureId, place: FindingPlace, { figures, uncountable }: Figures): Finding[] {
  const figure = figures.get(id)
  if (figure === undefined) return [finding('figure-missing', place)]
  if (uncountable.has(id)) return [finding('figure-uncountable', place, { words: figure.name })]
  return saysNothing.test(figure.source.trim())
    ? [finding('figure-without-source', place, { words: figure.name })]
    : []
}

const saysNothing = /^(?:[-?–—.…]*|okänd|okänt|saknas|vet ej|unknown|none|n\/a|tbd|xxx?|källa|source)$/iu

/**
 * Numbers that no figure stands behind and that are not ticked as the officer's own words, once each. What stands in a
 * template's hint or in other words that are no prose will not be sent as it is.
 */
export function checkNumbers(
  { content, figures, variants }: Pick<CheckInput, 'content' | 'figures' | 'variants'>,
  passages: readonly Passage[],
): Finding[] {
  const proseAt = new Map(passages.map(({ place, prose }) => [textKey(place), prose]))
  const claims = findClaims({ content, figures: [...figures.values()], variants })
  const inLetter = new Set(claims.filter(({ place }) => place.field !== 'network').map(({ key }) => key))
  const told = new Set<string>()
  return claims.flatMap((claim): Finding[] => {
    const { key, text, start, end, state } = claim
    if (state.kind !== 'open' || told.has(key)) return []
    // What the letter says too is told of there.
    if (claim.place.field === 'network' && inLetter.has(key)) return []
    const place = placeOf(claim)
    const isHidden = proseAt.get(textKey(place))?.slice(start, end).includes(objectMark) ?? false
    if (isHidden) return []
    told.add(key)
    return [
      finding('number-unbound', place, { words: text }, [{ kind: 'tickOwnWords', key }, { kind: 'goTo' }]),
    ]
  })
}

function placeOf({ place, start, end }: Claim): FindingPlace {
  if (place.field === 'network') return { part: 'variant', network: place.network }
  if (place.field !== 'body') return { part: place.field, from: start, to: end }
  if (place.run === null) return { part: 'body', block: place.block }
  return { part: 'body', block: place.block, run: place.run, from: start, to: end }
}

function textKey({ part, block, run }: FindingPlace): string {
  return [part, block, run].join(' ')
}

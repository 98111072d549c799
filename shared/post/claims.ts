import type { FigureId } from '../contract/scalars.ts'
import type { Network } from '../social/network.ts'
import { findNumbers, type StatedNumber } from '../text/findNumbers.ts'
import { foldText } from '../text/foldText.ts'
import { formatFigure } from '../text/formatFigure.ts'
import { everyBlock } from './everyBlock.ts'
import { fitsFigure, tellsFigureFully } from './figureFits.ts'
import { figureIdsIn } from './figuresShownIn.ts'
import type { Figure, PostContent } from './post.ts'
import { type PostText, postTexts, type TextPlace } from './postTexts.ts'

/** What stands behind a number in a text. */
export type ClaimState =
  /** A figure: as a chip, in a row, or written out in just its words. */
  | { readonly kind: 'bound'; readonly figure: FigureId; readonly by: 'chip' | 'row' | 'text' }
  /** The officer's own words, and ticked as such. */
  | { readonly kind: 'own' }
  /** Nothing yet; `fits`: figures with the same value, the post's own first. */
  | { readonly kind: 'open'; readonly fits: readonly FigureId[] }

/** A number that the post states, in one place. */
export interface Claim {
  /** The same for every way of writing it, in every channel: "13 kommuner", "150 %". What `ownWords` holds. */
  readonly key: string
  /** As it is written there, with what it counts: "tretton kommuner". */
  readonly text: string
  readonly place: TextPlace
  /** In the text of its place, in UTF-16 code units; of a figure row 0 and 0. */
  readonly start: number
  readonly end: number
  /** Where the amount ends, and the word for what it counts follows: "nära 48 000| personer". */
  readonly amountEnd: number
  readonly state: ClaimState
}

export interface ClaimSource {
  readonly content: PostContent
  /** All of the workspace's, with their live values. */
  readonly figures: readonly Figure[]
  /** What each network shows, derived or edited by hand. */
  readonly variants: readonly { readonly network: Network; readonly text: string }[]
}

/**
 * Every number in every text of a post (title, lede, subject, preheader, body, and the networks' texts), with what stands
 * behind it. Dates, times, years, addresses and the like are no claims. In reading order, the networks last.
 */
export function findClaims({ content, figures, variants }: ClaimSource): Claim[] {
  const { language, body } = content
  const shown = new Set(figureIdsIn(body))
  const known = figures.toSorted((one, other) => Number(shown.has(other.id)) - Number(shown.has(one.id)))
  const own = new Set(content.ownWords)
  const texts = postTexts(content, variants)
  const rows = everyBlock(body).flatMap(({ block, at }) =>
    block.type === 'figureRow'
      ? block.attrs.figures.map((figure) => boundTo(figure, 'row', { field: 'body', block: at, run: null }))
      : [],
  )
  return [...texts.flatMap(inText), ...rows].toSorted(byPlace)

  function inText(text: PostText): Claim[] {
    const chips = text.chips.map(({ at, figure }) => ({
      ...boundTo(figure, 'chip', text.place),
      start: at,
      end: at + 1,
      amountEnd: at + 1,
    }))
    const numbers = findNumbers(text.text, language).numbers.map((number): Claim => {
      const { start, end } = number.whole
      const amountEnd = number.end
      const key = claimKey(number)
      return {
        key,
        text: text.text.slice(start, end),
        place: text.place,
        start,
        end,
        amountEnd,
        state: stateOf(number, key, text),
      }
    })
    return [...chips, ...numbers]
  }

  function stateOf(number: StatedNumber, key: string, { text }: PostText): ClaimState {
    const fits = known.filter((figure) => fitsFigure(number, figure))
    const told = fits.find((figure) =>
      tellsFigureFully(number, figure, { text, language, shown: shown.has(figure.id) }),
    )
    if (told !== undefined) return { kind: 'bound', figure: told.id, by: 'text' }
    return own.has(key) ? { kind: 'own' } : { kind: 'open', fits: fits.map(({ id }) => id) }
  }

  function boundTo(id: FigureId, by: 'chip' | 'row', place: TextPlace): Claim {
    const figure = figures.find((one) => one.id === id)
    const text = figure === undefined ? '' : formatFigure(figure, language).text
    return {
      key: `figure ${id}`,
      text,
      place,
      start: 0,
      end: 0,
      amountEnd: 0,
      state: { kind: 'bound', figure: id, by },
    }
  }
}

/** How a number reads apart from how it is written: "13 kommuner" for "tretton kommuner" and "13 kommuner". */
export function claimKey({ value, unit, word }: StatedNumber): string {
  const number = value === null ? '?' : String(value)
  return [number, unit === '' ? word.toLowerCase().slice(0, 100) : unit]
    .filter((part) => part !== '')
    .join(' ')
}

/** A claim with every place where it is made. */
export interface ClaimGroup {
  readonly key: string
  readonly state: ClaimState
  readonly claims: readonly [Claim, ...Claim[]]
}

/** The same claims together: those of one figure, of one ticked word, or open under one key. */
export function groupClaims(claims: readonly Claim[]): ClaimGroup[] {
  const groups = Map.groupBy(claims, ({ key, state }) =>
    state.kind === 'bound' ? `bound ${state.figure}` : `${state.kind} ${foldText(key)}`,
  )
  return [...groups.values()].flatMap((same) => {
    const [first, ...rest] = same
    return first === undefined
      ? []
      : [{ key: first.key, state: first.state, claims: [first, ...rest] as const }]
  })
}

const fields = ['subject', 'preheader', 'title', 'lede', 'body', 'network'] as const

function byPlace(one: Claim, other: Claim): number {
  const field = fields.indexOf(one.place.field) - fields.indexOf(other.place.field)
  if (field !== 0) return field
  if (one.place.field !== 'body' || other.place.field !== 'body') return 0
  return (
    one.place.block - other.place.block ||
    (one.place.run ?? 0) - (other.place.run ?? 0) ||
    one.start - other.start
  )
}

import type { Temporal } from 'temporal-polyfill'
import type { FigureId } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { Language } from '../i18n/catalogue.ts'
import type { ClientFault } from '../newsletter/clientSupport.ts'
import type { Scheme, Theme } from '../newsletter/theme.ts'
import type { Figure, PostContent } from '../post/post.ts'
import type { Variant } from '../social/deriveVariant.ts'
import type { Network } from '../social/network.ts'

/** Everything that the rules look at; nothing else is looked up. */
/** What a rendered letter weighs and has. */
export interface MeasuredLetter {
  /** Of the HTML part as it is sent, encoded. */
  readonly bytes: number
  readonly hasUnsubscribe: boolean
  /** 1-based positions of the blocks that weigh most, the heaviest first; [] where nobody needs to know. */
  readonly heaviest: readonly number[]
}

export interface CheckInput {
  readonly content: PostContent
  /** The workspace's, with their live values. */
  readonly figures: ReadonlyMap<FigureId, Figure>
  /** Those of them that reach cannot count now, for whatever reason: what they show is what they were saved with. */
  readonly uncountable: ReadonlySet<FigureId>
  readonly geo: GeoRegistry
  /** The organisation's name: its words and capitals are known. */
  readonly organisation: string
  readonly theme: Theme
  /** The schemes in which most of the theme's logo is lost on the colour behind it. */
  readonly unseenLogo: readonly Scheme[]
  /** The personal word list, both languages: words and abbreviations. */
  readonly knownWords: ReadonlySet<string>
  /** As the networks would show them now: derived, or edited by hand. */
  readonly variants: readonly Variant[]
  /** The networks that the post is on its way to: it is planned there, or has a text of its own for them. */
  readonly bound: ReadonlySet<Network>
  /** How much of each image looks like text, from 0 to 1, by SHA-256. */
  readonly textShares: ReadonlyMap<string, number>
  readonly today: Temporal.PlainDate
  /** What the spelling says of the words in `wordsToSpell`; null where it was not asked. */
  readonly spelling: SpellingVerdicts | null
  /** The letter as it is rendered; null where it was not. */
  readonly letter: MeasuredLetter | null
  /** What mail programs do not show of that letter as it is meant; null where it was not looked through. */
  readonly clientFaults: readonly ClientFault[] | null
  /** How many contacts may be mailed; null where nobody counted. */
  readonly recipients: number | null
}

/** The words that a dictionary does not know, by `spellingKey`, each with what it may have been meant to be. */
export type SpellingVerdicts = ReadonlyMap<string, readonly string[]>

export function spellingKey(language: Language, word: string): string {
  return `${language} ${word}`
}

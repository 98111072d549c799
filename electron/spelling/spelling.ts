import type { Language } from '../../shared/i18n/catalogue.ts'
import { createThread, threadFile } from '../threads/thread.ts'

/** Swedish and English dictionaries, in a thread of their own. */
export interface Spelling {
  /** Those of the words that the language's dictionary does not know. A word is looked up once. */
  unknownOf(language: Language, words: Iterable<string>): Promise<ReadonlySet<string>>
  /** What a word may have been meant to be, the likeliest first, at most five. */
  suggest(language: Language, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  close(): Promise<void>
}

export interface SpellingQuestion {
  readonly kind: 'check' | 'suggest'
  readonly language: Language
  readonly words: readonly string[]
}

/** Each word with what it may have been meant to be. */
export type SpellingAnswer = readonly (readonly [string, readonly string[]])[]

/** Words kept per language; a long letter has a few thousand. */
const mostKept = 50_000

export function createSpelling(): Spelling {
  const verdicts: Record<Language, Map<string, boolean>> = { sv: new Map(), en: new Map() }
  const meant: Record<Language, Map<string, readonly string[]>> = { sv: new Map(), en: new Map() }
  const thread = createThread<SpellingQuestion, SpellingAnswer>(threadFile('spellingWorker', import.meta.url))

  return {
    async unknownOf(language, words) {
      const known = verdicts[language]
      const wanted = [...new Set(words)]
      const fresh = wanted.filter((word) => !known.has(word))
      if (fresh.length > 0) {
        const unknown = new Set(
          (await thread.ask({ kind: 'check', language, words: fresh })).map(([word]) => word),
        )
        if (known.size > mostKept) known.clear()
        for (const word of fresh) known.set(word, !unknown.has(word))
        return new Set(wanted.filter((word) => unknown.has(word) || known.get(word) === false))
      }
      return new Set(wanted.filter((word) => known.get(word) === false))
    },

    async suggest(language, words) {
      const known = meant[language]
      const fresh = words.filter((word) => !known.has(word))
      if (fresh.length > 0) {
        for (const [word, suggestions] of await thread.ask({ kind: 'suggest', language, words: fresh })) {
          known.set(word, suggestions)
        }
      }
      return new Map(words.map((word) => [word, known.get(word) ?? []]))
    },

    close: () => thread.close(),
  }
}

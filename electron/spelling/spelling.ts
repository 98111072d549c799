import { Worker } from 'node:worker_threads'
import type { Language } from '../../shared/i18n/catalogue.ts'

/** Swedish and English dictionaries, in a thread of their own. */
export interface Spelling {
  /** Those of the words that the language's dictionary does not know. A word is looked up once. */
  unknownOf(language: Language, words: Iterable<string>): Promise<ReadonlySet<string>>
  /** What a word may have been meant to be, the likeliest first, at most five. */
  suggest(language: Language, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  close(): Promise<void>
}

export interface SpellingQuestion {
  readonly id: number
  readonly kind: 'check' | 'suggest'
  readonly language: Language
  readonly words: readonly string[]
}

export type SpellingAnswer =
  | { readonly id: number; readonly words: readonly (readonly [string, readonly string[]])[] }
  | { readonly id: number; readonly failed: string }

/** Words kept per language; a long letter has a few thousand. */
const mostKept = 50_000

/** The thread starts with the first question, and keeps no program alive that has nothing more to ask. */
export function createSpelling(): Spelling {
  const verdicts: Record<Language, Map<string, boolean>> = { sv: new Map(), en: new Map() }
  const meant: Record<Language, Map<string, readonly string[]>> = { sv: new Map(), en: new Map() }
  const waiting = new Map<number, { resolve(answer: SpellingAnswer): void; reject(error: Error): void }>()
  let worker: Worker | null = null
  let asked = 0

  const settle = (id: number) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker?.unref()
    return one
  }
  const start = () => {
    const started = new Worker(workerFile)
    started.on('message', (answer: SpellingAnswer) => settle(answer.id)?.resolve(answer))
    const fail = (error: Error) => {
      if (worker === started) worker = null
      for (const id of [...waiting.keys()]) settle(id)?.reject(error)
    }
    started.on('error', fail)
    started.on('exit', () => fail(new Error('the spelling thread has ended')))
    return started
  }
  const ask = async (question: Omit<SpellingQuestion, 'id'>) => {
    worker ??= start()
    const current = worker
    current.ref()
    const id = ++asked
    const answer = await new Promise<SpellingAnswer>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      current.postMessage({ id, ...question } satisfies SpellingQuestion)
    })
    if ('failed' in answer) throw new Error(answer.failed)
    return answer.words
  }

  return {
    async unknownOf(language, words) {
      const known = verdicts[language]
      const wanted = [...new Set(words)]
      const fresh = wanted.filter((word) => !known.has(word))
      if (fresh.length > 0) {
        const unknown = new Set((await ask({ kind: 'check', language, words: fresh })).map(([word]) => word))
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
        for (const [word, suggestions] of await ask({ kind: 'suggest', language, words: fresh })) {
          known.set(word, suggestions)
        }
      }
      return new Map(words.map((word) => [word, known.get(word) ?? []]))
    },

    async close() {
      await worker?.terminate()
      worker = null
    },
  }
}

/** Beside this file as Node runs it; beside the bundle in the app, and outside a packaged app's archive. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./spellingWorker.ts', import.meta.url)
  : new URL(
      import.meta.url.includes('/chunks/') ? '../spellingWorker.mjs' : './spellingWorker.mjs',
      import.meta.url.replace('/app.asar/', '/app.asar.unpacked/'),
    )

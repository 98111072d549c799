import { plainPassage } from '../../shared/checks/passages.ts'
import { askedIn, wordsToSpell } from '../../shared/checks/spelling.ts'
import type { UnknownWord } from '../../shared/contract/checks.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { listPersonalWords } from '../store/personalWords.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'

/** The word at a place, where a check of the text would find it misspelt; by the same rules as a post's (shared/checks/spelling.ts). */
export async function unknownWordAt(
  deps: Deps,
  { language, text, at }: Input<'checks.wordAt'>,
): Promise<UnknownWord | null> {
  const { database } = deps.workspace
  const knowledge = {
    ...{ language, geo: deps.geo, organisation: readSettings(database).organisation.name },
    knownWords: new Set(listPersonalWords(database).map(({ word }) => word)),
  }
  const spelled = wordsToSpell([plainPassage({ part: 'title' }, text)], knowledge).find(
    ({ from, to }) => from <= at && at <= to,
  )
  if (spelled === undefined) return null
  const unknown = await deps.spelling.unknownOf(spelled.language, askedIn(spelled.language, [spelled]))
  const isCompound = spelled.lastPart !== null && !unknown.has(spelled.lastPart)
  if (!unknown.has(spelled.word) || isCompound) return null
  const written = text.slice(spelled.from, spelled.to)
  const meant = (await deps.spelling.suggest(spelled.language, [spelled.word])).get(spelled.word) ?? []
  // "YH-utbildnin" was asked for without "YH-", which stays.
  const kept = written.endsWith(spelled.word) ? written.slice(0, -spelled.word.length) : ''
  return {
    ...{ word: written, language: spelled.language, from: spelled.from, to: spelled.to },
    suggestions: meant.map((one) => kept + one),
  }
}

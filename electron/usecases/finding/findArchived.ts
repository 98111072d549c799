import { Temporal } from 'temporal-polyfill'
import { closest } from '../../../shared/search/closeness.ts'
import { dayWords } from '../../../shared/search/dayWords.ts'
import { markWords, snippetOf } from '../../../shared/search/markWords.ts'
import { readLetter, searchedLetters } from '../../store/searchedLetters.ts'
import { readSettings } from '../../store/settings.ts'
import { inSlices } from '../inSlices.ts'
import { type Finder, firstOf, line } from './found.ts'

/** Letters of the archive, by their subject and their text as they were sent; the latest first. */
export const findArchived: Finder = async ({ workspace: { database } }, { words, limit, language }) => {
  const letters = await inSlices(searchedLetters(database))
  const { zone } = readSettings(database)
  return firstOf(
    closest(letters, words, (letter) => letter),
    limit,
    ({ id, subject, archivedAt }) => {
      const day = Temporal.Instant.from(archivedAt).toZonedDateTimeISO(zone).toPlainDate().toString()
      const snippet = snippetOf(readLetter(database, id).text, words, 80)
      return {
        thing: { kind: 'archived', id },
        title: markWords(subject, words),
        about: markWords(line(dayWords(day, language), snippet.text), words),
      }
    },
  )
}

import type { Language } from '../../../shared/i18n/catalogue.ts'
import { closest, type Searched } from '../../../shared/search/closeness.ts'
import { dayWords, searchedDay } from '../../../shared/search/dayWords.ts'
import { markWords } from '../../../shared/search/markWords.ts'
import { foldText } from '../../../shared/text/foldText.ts'
import type { Database } from '../../store/database.ts'
import { listPublicationRows, type PublicationRow } from '../../store/searchedRows.ts'
import { untilChanged } from '../../store/untilChanged.ts'
import { type Finder, firstOf, line } from './found.ts'

/** By the post's title, the channel, the segment and the day, as it is said or written; what is due last comes first. */
export const findPublications: Finder = ({ workspace: { database } }, { words, limit, language }) => {
  const answering = closest(searched[language](database), words, (row) => row)
  return firstOf(answering, limit, ({ row }) => ({
    thing: { kind: 'publication', id: row.id },
    title: markWords(row.title, words),
    about: markWords(aboutPublication(row, language), words),
  }))
}

export function aboutPublication({ channel, segment, wallTime }: PublicationRow, language: Language): string {
  return line(channel, segment, `${dayWords(wallTime, language)} ${wallTime.slice(11, 16)}`)
}

type SearchedPublication = Searched & { readonly row: PublicationRow }

/** Of ten thousand it takes a tenth of a second to read and to name their days, and a few milliseconds to look through what is kept of it. */
const searched = {
  sv: untilChanged((database) => readSearched(database, 'sv')),
  en: untilChanged((database) => readSearched(database, 'en')),
} as const satisfies Record<Language, (database: Database) => readonly SearchedPublication[]>

function readSearched(database: Database, language: Language): SearchedPublication[] {
  // They share some hundred titles and a handful of channels, each folded once.
  const folded = new Map<string, string>()
  const fold = (text: string): string => {
    const known = folded.get(text) ?? foldText(text)
    folded.set(text, known)
    return known
  }
  return listPublicationRows(database).map((row) => ({
    row,
    title: fold(row.title),
    rest: `${fold(row.channel)} ${fold(row.segment ?? '')} ${searchedDay(row.wallTime.slice(0, 10), language)}`,
  }))
}

import { closest } from '../../../shared/search/closeness.ts'
import { dayWords, searchedDay } from '../../../shared/search/dayWords.ts'
import { markWords } from '../../../shared/search/markWords.ts'
import { foldText } from '../../../shared/text/foldText.ts'
import { listEventRows, listMentionRows } from '../../store/searchedRows.ts'
import { type Finder, firstOf, line } from './found.ts'

/** What was seen or heard of us: by headline, medium, programme, note and day. */
export const findMentions: Finder = ({ workspace: { database } }, { words, limit, language }) => {
  const answering = closest(listMentionRows(database), words, ({ title, outlet, programme, note, day }) => ({
    title: foldText(title),
    rest: `${foldText(`${outlet} ${programme} ${note}`)} ${searchedDay(day, language)}`,
  }))
  return firstOf(answering, limit, ({ id, title, outlet, programme, day }) => ({
    thing: { kind: 'mention', id },
    title: markWords(title, words),
    about: markWords(line(outlet, programme, dayWords(day, language)), words),
  }))
}

/** Events that the organisation held: by name, note and day. */
export const findEvents: Finder = ({ workspace: { database } }, { words, limit, language }) => {
  const answering = closest(listEventRows(database), words, ({ name, note, day }) => ({
    title: foldText(name),
    rest: `${foldText(note)} ${searchedDay(day, language)}`,
  }))
  return firstOf(answering, limit, ({ id, name, note, day }) => ({
    thing: { kind: 'event', id },
    title: markWords(name, words),
    about: markWords(line(dayWords(day, language), note), words),
  }))
}

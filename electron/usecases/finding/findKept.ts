import { closest } from '../../../shared/search/closeness.ts'
import { markWords, snippetOf } from '../../../shared/search/markWords.ts'
import { postText } from '../../../shared/search/postText.ts'
import { foldText } from '../../../shared/text/foldText.ts'
import { formatFigure } from '../../../shared/text/formatFigure.ts'
import { listFigures } from '../../store/figures.ts'
import { listSegmentRows } from '../../store/searchedRows.ts'
import { listTemplates } from '../../store/templates.ts'
import { type Finder, firstOf, line } from './found.ts'

/** What the officer keeps a handful of: segments and lists, by name and rule. */
export const findSegments: Finder = ({ workspace: { database } }, { words, limit }) => {
  const answering = closest(listSegmentRows(database), words, ({ name, rule }) => ({
    title: foldText(name),
    rest: foldText(rule),
  }))
  return firstOf(answering, limit, ({ id, name, rule }) => ({
    thing: { kind: 'segment', id },
    title: markWords(name, words),
    about: snippetOf(rule, words),
  }))
}

/** Figures, by name, number, period and source. */
export const findFigures: Finder = ({ workspace: { database } }, { words, limit, language }) => {
  const figures = listFigures(database).map((figure) => ({
    ...figure,
    number: formatFigure(figure, language).text,
  }))
  const answering = closest(figures, words, ({ name, number, period, source }) => ({
    title: foldText(name),
    rest: foldText(`${number} ${period} ${source}`),
  }))
  return firstOf(answering, limit, ({ id, name, number, period, source }) => ({
    thing: { kind: 'figure', id },
    title: markWords(name, words),
    about: markWords(line(number, period, source), words),
  }))
}

/** The officer's own templates, by name and what they say. The program's are commands of their own. */
export const findTemplates: Finder = ({ workspace: { database } }, { words, limit }) => {
  const templates = listTemplates(database).map(({ id, name, content }) => ({
    ...{ id, name, said: [content.title, postText(content)].join('\n') },
  }))
  const answering = closest(templates, words, ({ name, said }) => ({
    title: foldText(name),
    rest: foldText(said),
  }))
  return firstOf(answering, limit, ({ id, name, said }) => ({
    thing: { kind: 'template', id },
    title: markWords(name, words),
    about: snippetOf(said, words),
  }))
}

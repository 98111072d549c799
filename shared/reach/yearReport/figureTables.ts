import type { TFunction } from 'i18next'
import { languageOf } from '../../i18n/languageOf.ts'
import type { FigureContent } from '../../post/post.ts'
import { figureWords } from '../../social/figureWords.ts'
import { formatFigure } from '../../text/formatFigure.ts'
import type { OwnFigure } from '../report.ts'
import { note, number, numberColumn, type ReportSection, text, wordsColumn } from './document.ts'

/** The figures that letters and posts of the period tell, word for word as they tell them; null where there are none. */
export function figuresSection(figures: readonly FigureContent[], t: TFunction): ReportSection | null {
  if (figures.length === 0) return null
  const heading = t('reachOut.figures')
  return {
    id: 'figures',
    heading,
    blocks: [
      {
        kind: 'table',
        name: heading,
        columns: [
          wordsColumn(t('reachOut.figure')),
          numberColumn(t('reachOut.value')),
          wordsColumn(t('reachOut.period')),
          wordsColumn(t('reach.report.source')),
        ],
        rows: figures.map((figure) => {
          const { name, period, source } = figure
          const told = formatFigure(figure, languageOf(t))
          return { kind: 'row', cells: [text(name), text(told.text), text(period), text(source)] }
        }),
      },
    ],
  }
}

/** Beside what is added up, and in none of it; null where no network has told anything. */
export function ownFiguresSection(figures: readonly OwnFigure[], t: TFunction): ReportSection | null {
  if (figures.length === 0) return null
  const heading = t('reach.ownFigures.title')
  return {
    id: 'own-figures',
    heading,
    blocks: [
      note(t('reach.ownFigures.text')),
      {
        kind: 'table',
        name: heading,
        columns: [
          wordsColumn(t('reach.ownFigures.channel')),
          wordsColumn(t('reach.ownFigures.figure')),
          wordsColumn(t('reach.ownFigures.definition')),
          numberColumn(t('reach.ownFigures.posts')),
          numberColumn(t('reach.ownFigures.value')),
        ],
        rows: figures.map(({ channel, figure, definition, posts, value }) => ({
          kind: 'row',
          cells: [
            ...[text(channel), text(figure), text(figureWords({ name: figure, definition }, t))],
            ...[number(posts), number(value)],
          ],
        })),
      },
    ],
  }
}

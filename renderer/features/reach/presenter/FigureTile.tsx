import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import type { Figure, FigureContent } from '../../../../shared/post/post.ts'
import { formatFigure } from '../../../../shared/text/formatFigure.ts'
import { useCopyPicture } from '../../../ui/useCopyPicture.ts'
import { FigureRowsDrawer } from '../../compose/figures/FigureRowsDrawer.tsx'
import numberClasses from '../NumberButton.module.css'
import classes from './Presenter.module.css'

interface FigureTileProps {
  readonly content: FigureContent
  /** The same as it is counted now; undefined where the workspace has it no more. */
  readonly now: Figure | undefined
  readonly language: Language
}

/** A figure for a room: the number, what it is of, of when and who says so. A counted one opens to its rows. */
export function FigureTile({ content, now, language }: FigureTileProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { name, period, source, query } = content
  const { precision, number, unit, text } = formatFigure(content, language)
  const picture = useCopyPicture(
    t('pictures.figure', { name }),
    now === undefined ? null : { of: 'figures', figures: [now.id], language },
  )
  const nowText = now === undefined ? text : formatFigure(now, language).text
  const value = (
    <>
      {precision} <b>{number}</b> {unit}
    </>
  )
  return (
    <li onContextMenu={picture.onContextMenu}>
      <div className={classes.figure}>
        {query === null ? (
          value
        ) : (
          <UnstyledButton
            className={numberClasses.number}
            aria-label={t('reach.screen.openNumber', { of: name, number: text })}
            onClick={() => setOpened(true)}
          >
            {value}
          </UnstyledButton>
        )}
      </div>
      <div>{name}</div>
      <div className={classes.about}>{[period, source].filter((part) => part !== '').join(' · ')}</div>
      {nowText !== text && (
        <div className={classes.about}>{t('reachView.presenter.figures.now', { value: nowText })}</div>
      )}
      {opened && query !== null && (
        <FigureRowsDrawer name={name} value={nowText} query={query} onClose={() => setOpened(false)} />
      )}
    </li>
  )
}

import { UnstyledButton } from '@mantine/core'
import { IconFold } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import type { DiffRow } from '../../../shared/post/diffPosts.ts'
import { DiffCell } from './DiffCell.tsx'
import classes from './DiffRows.module.css'
import { foldUnchanged } from './foldUnchanged.ts'

/** The rows in two columns; long stretches without a change are folded. */
export function DiffRows({ rows, language }: { rows: readonly DiffRow[]; language: Language }) {
  const { t } = useTranslation()
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  return (
    <div className={classes.rows} lang={language}>
      {foldUnchanged(rows).map((piece) => {
        if (piece.kind === 'folded' && !unfolded.has(piece.at)) {
          return (
            <UnstyledButton
              key={`folded ${piece.at}`}
              className={classes.folded}
              onClick={() => setUnfolded(new Set([...unfolded, piece.at]))}
            >
              <IconFold size={16} stroke={1.6} aria-hidden />
              {t('history.folded', { count: piece.rows.length })}
            </UnstyledButton>
          )
        }
        return piece.rows.map(({ at, row }) => <Row key={`row ${at}`} row={row} />)
      })}
    </div>
  )
}

function Row({ row }: { row: DiffRow }) {
  const { t } = useTranslation()
  const cells = (
    <>
      <DiffCell row={row} side="before" />
      <DiffCell row={row} side="after" />
    </>
  )
  if (row.kind === 'same') {
    return (
      <div className={classes.row} data-kind="same">
        {cells}
      </div>
    )
  }
  return (
    <section
      className={classes.row}
      data-kind={row.kind}
      data-change=""
      tabIndex={-1}
      aria-label={t(`history.kind.${row.kind}`)}
    >
      {cells}
    </section>
  )
}

import { IconInfoCircle } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { FigureNote } from '../../../../shared/reach/figureCount.ts'
import classes from './FigureAbout.module.css'

/** Why a counted value should be read with care. */
export function FigureNotes({ notes }: { readonly notes: readonly FigureNote[] }) {
  const { t } = useTranslation()
  return notes.map((note) => (
    <p key={note.code} className={classes.note}>
      <IconInfoCircle size={16} stroke={1.6} aria-hidden />
      <span>{noteText(note, t)}</span>
    </p>
  ))
}

function noteText({ code, values }: FigureNote, t: TFunction): string {
  // The values differ per code and are only known at run time, as those of errors.
  const say = t as (key: string, values: FigureNote['values']) => string
  return say(`figures.note.${code}`, values)
}

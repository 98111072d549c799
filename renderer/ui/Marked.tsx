import { Fragment } from 'react'
import type { MarkedText } from '../../shared/search/markWords.ts'
import classes from './Marked.module.css'

/** A text in which what was looked for stands out. */
export function Marked({ text, marks }: MarkedText) {
  const parts = marks.map(([from, to], index) => (
    <Fragment key={from}>
      {text.slice(marks[index - 1]?.[1] ?? 0, from)}
      <mark className={classes.mark}>{text.slice(from, to)}</mark>
    </Fragment>
  ))
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}

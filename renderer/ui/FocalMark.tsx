import type { FocalPoint } from '../../shared/images/focalPoint.ts'
import classes from './FocalMark.module.css'

/** Shows on a picture where its focal point is; what it stands in is as large as the picture, and positioned. */
export function FocalMark({ focus: { x, y } }: { readonly focus: FocalPoint }) {
  return <span className={classes.mark} style={{ left: `${x * 100}%`, top: `${y * 100}%` }} aria-hidden />
}

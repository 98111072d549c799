import classes from './Screen.module.css'
import { SkeletonRows, SkeletonText } from './Skeletons.tsx'

/** A screen on its way, before it is known which: its title and what is on it, where they will be. */
export function ScreenComing() {
  return (
    <div className={classes.screen} data-wide>
      <div className={classes.coming}>
        <SkeletonText lines={1} />
      </div>
      <SkeletonRows rows={6} />
    </div>
  )
}

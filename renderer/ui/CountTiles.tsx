import classes from './CountTiles.module.css'
import { countText } from './countText.ts'

export interface Count {
  readonly label: string
  readonly count: number
  /** Stands out where there are any. */
  readonly isBad?: boolean
}

/** What became of a file's rows, in numbers side by side. */
export function CountTiles({ counts }: { counts: readonly Count[] }) {
  return (
    <dl className={classes.counts}>
      {counts.map(({ label, count, isBad }) => (
        <div key={label} className={classes.count} data-bad={(isBad === true && count > 0) || undefined}>
          <dt>{label}</dt>
          <dd>{countText(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { ReactNode } from 'react'
import classes from './SideList.module.css'

interface SideListProps {
  /** Its name, or the id of the heading that is. */
  readonly label: { readonly text: string } | { readonly headingId: string }
  readonly children: ReactNode
}

/** What is chosen from beside a screen's content, and stays in sight while that is scrolled. */
export function SideList({ label, children }: SideListProps) {
  const named = 'text' in label ? { 'aria-label': label.text } : { 'aria-labelledby': label.headingId }
  return (
    <nav className={classes.list} {...named}>
      {children}
    </nav>
  )
}

interface SideListItemProps {
  readonly icon?: ReactNode
  /** How many it holds, as it is written; or why nobody can say. */
  readonly count?: string | { readonly unknown: string }
  readonly selected: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}

export function SideListItem({ icon, count, selected, onSelect, children }: SideListItemProps) {
  return (
    <button type="button" className={classes.item} aria-current={selected || undefined} onClick={onSelect}>
      {icon !== undefined && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <span className={classes.name} title={typeof children === 'string' ? children : undefined}>
        {children}
      </span>
      {typeof count === 'string' && <span className={classes.count}>{count}</span>}
      {typeof count === 'object' && (
        <span className={classes.count} title={count.unknown}>
          ?
        </span>
      )}
    </button>
  )
}

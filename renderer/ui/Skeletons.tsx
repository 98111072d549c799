import { VisuallyHidden } from '@mantine/core'
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Skeletons.module.css'

/** A wait this short (ms) is not seen as one: what would be shown for it would only flicker. */
const unseen = 200

/** Parts of a line, so that lines look written and not ruled; the same every time. */
const widths = ['92%', '78%', '86%', '64%', '81%', '70%'] as const

/** A list on its way: rows with a name, what is said of it, and a mark to the right. */
export function SkeletonRows({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Skeleton className={classes.rows}>
      {numbered(rows).map((row) => (
        <div key={row} className={classes.row}>
          <div className={classes.words}>
            <Bar width={`calc(${width(row)} * 0.6)`} />
            <Bar width={`calc(${width(row + 2)} * 0.4)`} />
          </div>
          <Bar width="100%" />
        </div>
      ))}
    </Skeleton>
  )
}

/** A table on its way: a line of headings and lines of cells. */
export function SkeletonTable({
  rows = 8,
  columns = 4,
}: {
  readonly rows?: number
  readonly columns?: number
}) {
  return (
    <Skeleton>
      {numbered(rows + 1).map((row) => (
        <div key={row} className={classes.table} style={{ '--columns': columns } as CSSProperties}>
          {numbered(columns).map((column) => (
            <Bar key={column} width={row === 0 ? '40%' : width(row + column)} />
          ))}
        </div>
      ))}
    </Skeleton>
  )
}

/** Cards on their way, side by side as far as there is room. */
export function SkeletonCards({ cards = 3 }: { readonly cards?: number }) {
  return (
    <Skeleton className={classes.cards}>
      {numbered(cards).map((card) => (
        <div key={card} className={classes.card}>
          <Bar width="55%" />
          <Bar width={width(card)} />
          <Bar width={width(card + 3)} />
        </div>
      ))}
    </Skeleton>
  )
}

/** Lines of text on their way; the last one ends before the margin does. */
export function SkeletonText({ lines = 3 }: { readonly lines?: number }) {
  return (
    <Skeleton className={classes.text}>
      {numbered(lines).map((line) => (
        <Bar key={line} width={line === lines - 1 && lines > 1 ? '45%' : width(line)} />
      ))}
    </Skeleton>
  )
}

/** A map, a chart or a letter on its way: one area of its height (px, or a part of what it stands in). */
export function SkeletonBlock({ height }: { readonly height: number | string }) {
  return (
    <Skeleton>
      <span className={classes.bar} style={{ height }} />
    </Skeleton>
  )
}

/**
 * Takes its room at once, is seen and spoken of only when the wait has become one. The live region is there before it says anything: one
 * that comes with its words is not read out by every screen reader, nor is one inside of what is busy.
 */
function Skeleton({
  className,
  children,
}: {
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const [isEarly, setEarly] = useState(true)
  useEffect(() => {
    const timer = window.setTimeout(() => setEarly(false), unseen)
    return () => window.clearTimeout(timer)
  }, [])

  return (
    <div className={classes.skeleton} data-skeleton>
      <VisuallyHidden role="status">{isEarly ? '' : t('common.loading')}</VisuallyHidden>
      <div className={className} data-early={isEarly || undefined} aria-busy="true">
        {children}
      </div>
    </div>
  )
}

function Bar({ width }: { readonly width: string }) {
  return <span className={classes.bar} style={{ width }} />
}

function width(at: number): string {
  return widths[at % widths.length] ?? '80%'
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at)
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type GridAct, gridAct } from './gridKeys.ts'
import { useIsPrinting } from './printing.ts'
import { useRowHeight } from './rowHeight.ts'
import { useRoomBelow } from './useRoomBelow.ts'

interface RowGridOptions {
  readonly count: number
  /** How many rows are drawn, from the first on, whatever is in sight: for paper. null: those in sight. */
  readonly printed: number | null
  /** Told the number of the first row that is drawn, as one scrolls. */
  readonly onFirstShown: (index: number) => void
  /** The cursor was moved here with Shift held. */
  readonly onExtend: (index: number) => void
  readonly onAct: (act: Exclude<GridAct, { kind: 'move' }>, cursor: number) => void
}

/** Rows drawn beyond the edges. */
const overscan = 12

/**
 * A table of which only the rows in sight are drawn, however many there are; the others are two empty rows, as high as they
 * would be. A grid: the table has the focus, and the arrow keys move a cursor from row to row. It ends where the window does.
 */
export function useRowGrid({ count, printed, onFirstShown, onExtend, onAct }: RowGridOptions) {
  const room = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const height = useRoomBelow(room)
  const rowHeight = useRowHeight()
  const isPrinting = useIsPrinting()
  const [asked, setCursor] = useState(0)
  const cursor = Math.min(asked, count - 1)
  const virtualizer = useVirtualizer({
    ...{ count, overscan, scrollPaddingStart: rowHeight },
    getScrollElement: () => room.current,
    estimateSize: () => rowHeight,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density makes rows of another height
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  const shown = virtualizer.getVirtualItems()
  const [first, last] = [shown[0], shown.at(-1)]
  const firstShown = first?.index ?? 0
  useEffect(() => onFirstShown(firstShown), [onFirstShown, firstShown])

  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((room.current?.clientHeight ?? rowHeight) / rowHeight) - 2)
    const isInside = event.target !== table.current
    const act = gridAct(event, { cursor, count, page })
    // A tick box or a menu within a row has Enter and the space bar for itself.
    if (act === undefined || (isInside && (act.kind === 'tick' || act.kind === 'open'))) return
    event.preventDefault()
    if (act.kind !== 'move') return onAct(act, cursor)
    setCursor(act.to)
    virtualizer.scrollToIndex(act.to)
    if (act.extend) onExtend(act.to)
  }

  return {
    /** Of the element that scrolls and of the table in it; the former's height at most. */
    ...{ room, table, press },
    height: isPrinting ? undefined : height,
    /** Numbers of the rows to be drawn. */
    rows:
      printed === null
        ? shown.map(({ index }) => index)
        : Array.from({ length: printed }, (_, index) => index),
    /** Pixels of the rows above and below them. */
    before: printed === null ? (first?.start ?? 0) : 0,
    after: printed !== null || last === undefined ? 0 : virtualizer.getTotalSize() - last.end,
    /** Pixels of a row with the line under it, and of the headings above. */
    rowHeight,
    ...{ cursor, setCursor },
    focus: () => table.current?.focus({ preventScroll: true }),
    scrollToTop: () => {
      setCursor(0)
      virtualizer.scrollToOffset(0)
    },
  }
}

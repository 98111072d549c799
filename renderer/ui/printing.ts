import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** More rows are a book that nobody prints: forty pages. */
const mostRows = 2_000
/** Rows asked for at once. */
const part = 300

interface PrintedList {
  readonly prepare: () => Promise<void>
  readonly forget: () => void
}

let isPrinting = false
const listeners = new Set<() => void>()
const lists = new Set<PrintedList>()

/** Whether what is drawn now is drawn for paper. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isPrinting,
  )
}

/** Draws everything for paper, or for the screen again, before anybody takes a picture of it. */
export function setPrinting(now: boolean): void {
  isPrinting = now
  flushSync(() => {
    for (const listener of listeners) listener()
  })
}

/** Waits until every list that holds only what is in sight has all of its rows. */
export async function prepareToPrint(): Promise<void> {
  await Promise.all([...lists].map(({ prepare }) => prepare()))
}

/** They are printed, or will not be. */
export function forgetPrepared(): void {
  for (const { forget } of lists) forget()
}

/**
 * The rows of a list that holds only those in sight: read whole before it is printed, null while nothing is.
 *
 * @param count how many there are; of a great many, the first ones are printed
 * @param read the rows from a number on
 */
export function useRowsForPrint<Row>(
  count: number,
  read: (from: number, count: number) => Promise<readonly Row[]>,
): readonly Row[] | null {
  const [rows, setRows] = useState<readonly Row[] | null>(null)
  const latest = useRef({ count, read })
  latest.current = { count, read }
  useEffect(() => {
    const list = {
      prepare: async () => setRows(await readWhole(latest.current)),
      forget: () => setRows(null),
    }
    lists.add(list)
    return () => {
      lists.delete(list)
    }
  }, [])
  return useIsPrinting() ? rows : null
}

interface Whole<Row> {
  readonly count: number
  readonly read: (from: number, count: number) => Promise<readonly Row[]>
}

async function readWhole<Row>({ count, read }: Whole<Row>): Promise<readonly Row[]> {
  const all: Row[] = []
  const wanted = Math.min(count, mostRows)
  while (all.length < wanted) {
    const next = await read(all.length, Math.min(part, wanted - all.length))
    if (next.length === 0) break
    all.push(...next)
  }
  return all
}

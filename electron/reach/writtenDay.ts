import { type Days, readPeriod } from '../../shared/reach/readPeriod.ts'

/**
 * Reads the days that one column writes. Networks write "09/28/2026 18:12", "2026-09-28T00:00:00" or "28.09.2026": whether a day or a month
 * comes first in those with strokes is told by the column as a whole, and where nothing in it tells, by what the network does.
 *
 * @param texts every cell of the column
 * @param usual what the network writes first
 * @returns undefined for what is no day: "Lifetime"
 */
export function dayReader(
  texts: readonly string[],
  usual: 'month' | 'day' = 'month',
): (text: string) => Days | undefined {
  const parts = texts.flatMap((text) => {
    const found = slashed.exec(text)
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const]
  })
  const dayFirst =
    parts.some(([first]) => first > 12) || (usual === 'day' && !parts.some(([, second]) => second > 12))
  return (text) => {
    const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text.trim())
    if (iso !== null) return readPeriod(iso[1] ?? '')
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s.*)?$/.exec(text.trim())
    if (dotted !== null) return dayOf(dotted[3], dotted[2], dotted[1])
    const found = slashed.exec(text)
    if (found === null) return undefined
    return dayFirst ? dayOf(found[3], found[2], found[1]) : dayOf(found[3], found[1], found[2])
  }
}

const slashed = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[\s,].*)?$/

function dayOf(year = '', month = '', day = ''): Days | undefined {
  return readPeriod(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** From the first day of the one to the last of the other. */
export function spanOf(days: readonly Days[]): Days | null {
  const [from] = days.map((one) => one.from).sort()
  const to = days
    .map((one) => one.to)
    .sort()
    .at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

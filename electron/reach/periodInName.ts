import { readPeriod } from '../../shared/reach/readPeriod.ts'

/**
 * Days that a file's name speaks of ("plausible-2026-11-01-2026-11-30.csv", "regioner 20261101_20261130", "besök 2026-11.csv", and Meta's
 * "Feb-01-2026_Feb-28-2026_226.csv"), as readPeriod takes them; null where it speaks of none. A name is no word for it: the officer is asked.
 */
export function periodInName(fileName: string): string | null {
  const spelled = [...fileName.matchAll(/(?<![a-z])([A-Z][a-z]{2})-(\d{2})-(\d{4})(?!\d)/g)].flatMap(
    ([, name = '', day, year]) => {
      const month = monthNames.indexOf(name) + 1
      return month === 0 ? [] : [`${year}-${String(month).padStart(2, '0')}-${day}`]
    },
  )
  const written = [...fileName.matchAll(/(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/g)].map(
    ([, year, month, day]) => `${year}-${month}-${day}`,
  )
  const days = spelled.length > 0 ? spelled : written
  const [first, last] = days
  const month = /(?<!\d)(\d{4}-\d{2})(?![\d-])/.exec(fileName)?.[1]
  const candidate = first !== undefined && last !== undefined ? `${first}/${last}` : (first ?? month)
  if (candidate === undefined) return null
  const read = readPeriod(candidate)
  return read === undefined || read.from > read.to ? null : candidate
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'

// Not named `require`: electron-vite declares one of its own in the same chunk, and the program then dies at its first line.
const load = createRequire(import.meta.url)

/**
 * Sweden's calendar of date-holidays, which has the rules of the whole world: loading it takes a second, and no start of the program
 * waits for it. It is loaded where the first day is asked for, which cannot wait for an import.
 *
 * @param language of the days' names; Swedish where it is left out
 */
export function swedishHolidays(language: 'sv' | 'en' = 'sv'): Holidays {
  const Loaded: typeof Holidays = load('date-holidays')
  return new Loaded('SE', { languages: [language] })
}

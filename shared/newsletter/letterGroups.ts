import type { CountyCode } from '../contract/scalars.ts'
import { type CalendarFile, calendarsSeenIn } from './calendarFile.ts'
import { asSeenIn } from './countyRegion.ts'

/** Counties (null: none) whose recipients all see the same letter, and that letter without the regions of others. */
export interface LetterGroup {
  readonly counties: readonly (CountyCode | null)[]
  readonly html: string
  readonly text: string
  readonly calendars: readonly CalendarFile[]
}

/** Parts a letter's recipients by what they see of it, in the order in which their counties are given. */
export function letterGroups(
  { html, text, calendars }: Omit<LetterGroup, 'counties'>,
  counties: readonly (CountyCode | null)[],
): LetterGroup[] {
  const groups = new Map<string, LetterGroup>()
  for (const county of new Set(counties)) {
    const seen = {
      ...{ html: asSeenIn(county, html), text: asSeenIn(county, text) },
      calendars: calendarsSeenIn(county, calendars),
    }
    const same = JSON.stringify([seen.html, seen.text, seen.calendars.map(({ fileName }) => fileName)])
    groups.set(same, { ...seen, counties: [...(groups.get(same)?.counties ?? []), county] })
  }
  return [...groups.values()]
}

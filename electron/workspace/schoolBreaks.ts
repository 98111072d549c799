import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { CalendarPointContent } from '../../shared/calendar/calendarPoint.ts'
import type { EasterSunday } from '../../shared/calendar/pointsWithin.ts'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import type { InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'

const Weeks = z.object({ first: z.number().int(), last: z.number().int() })
/** "12-22": a month and a day. */
const MonthDay = z.string().regex(/^\d{2}-\d{2}$/)
const SchoolBreaks = z.object({
  autumn: Weeks,
  winter: z.record(z.string(), Weeks),
  christmas: z.object({ from: MonthDay, to: MonthDay }),
})

/**
 * A county's usual school breaks (resources/school-breaks/PROVENANCE.md), from a year on: working days of their ISO weeks, Christmas
 * by date, and Easter by Easter where the officer has said on which side of it. Municipalities differ and change them, which each one's note says.
 */
export function readSchoolBreaks(
  programRoot: string,
  {
    county,
    year,
    language,
    easter,
    easterSunday,
  }: {
    readonly county: CountyCode
    readonly year: number
    readonly language: InterfaceLanguage
    readonly easter: 'before' | 'after' | 'none'
    readonly easterSunday: EasterSunday
  },
): CalendarPointContent[] {
  const file = join(programRoot, 'resources', 'school-breaks', 'weeks.json')
  const { autumn, winter, christmas } = SchoolBreaks.parse(JSON.parse(readFileSync(file, 'utf8')))
  const t = createTranslator(language)
  const rest = { layer: 'school', note: t('planning.school.note') } as const
  const inWeeks = (name: string, weeks: z.infer<typeof Weeks>): CalendarPointContent => ({
    ...rest,
    ...{ name, yearly: 'week', from: dayOfWeek(year, weeks.first, 1), to: dayOfWeek(year, weeks.last, 5) },
  })
  /** Four days: from Monday to Maundy Thursday, or from Tuesday to Friday after Easter Monday. */
  const aroundEaster = () => {
    const sunday = Temporal.PlainDate.from(easterSunday(year))
    const from = easter === 'before' ? sunday.subtract({ days: 6 }) : sunday.add({ days: 2 })
    return { from: from.toString(), to: from.add({ days: 3 }).toString() }
  }
  const usual = winter[county]
  return [
    ...(usual === undefined ? [] : [inWeeks(t('planning.school.winter'), usual)]),
    ...(easter === 'none'
      ? []
      : [
          { ...rest, ...{ name: t('planning.school.easter'), yearly: 'easter' as const }, ...aroundEaster() },
        ]),
    inWeeks(t('planning.school.autumn'), autumn),
    {
      ...rest,
      ...{ name: t('planning.school.christmas'), yearly: 'date' },
      ...{ from: `${year - 1}-${christmas.from}`, to: `${year}-${christmas.to}` },
    },
  ]
}

/** @param day Monday 1 to Sunday 7 */
function dayOfWeek(year: number, week: number, day: number): string {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return fourth.add({ days: (week - 1) * 7 + day - fourth.dayOfWeek }).toString()
}

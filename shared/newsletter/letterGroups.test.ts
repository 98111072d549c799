import { expect, it } from 'vitest'
import type { CountyCode } from '../contract/scalars.ts'
import { regionMarks } from './countyRegion.ts'
import { letterGroups } from './letterGroups.ts'

const [vb, jh, nb] = ['24', '23', '25'] as CountyCode[]
const only = (counties: readonly string[], text: string) => {
  const marks = regionMarks(counties)
  return `${marks?.begin}${text}${marks?.end}`
}

it('keeps everybody together where all see the same', () => {
  const groups = letterGroups({ html: '<p>Hej</p>', text: 'Hej', calendars: [] }, [
    vb ?? null,
    null,
    jh ?? null,
  ])
  expect(groups).toEqual([{ counties: [vb, null, jh], html: '<p>Hej</p>', text: 'Hej', calendars: [] }])
})

it('parts counties by what they see, be it only a calendar file', () => {
  const html = `<p>Hej</p>${only(['24', '23'], '<p>Bara ni</p>')}`
  const calendars = [{ fileName: 'mote.ics', content: 'BEGIN:VCALENDAR', counties: [jh as CountyCode] }]
  const groups = letterGroups({ html, text: 'Hej', calendars }, [
    vb,
    jh,
    nb,
    null,
    vb,
  ] as (CountyCode | null)[])
  expect(groups.map(({ counties }) => counties)).toEqual([[vb], [jh], [nb, null]])
  expect(groups.map((group) => group.html.includes('Bara ni'))).toEqual([true, true, false])
  expect(groups.map((group) => group.calendars.length)).toEqual([0, 1, 0])
})

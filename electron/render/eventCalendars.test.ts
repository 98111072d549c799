import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { CountyCode } from '../../shared/contract/scalars.ts'
import type { Block, BlockOf } from '../../shared/post/document.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { eventCalendars } from './eventCalendars.ts'

const event = (title: string, attrs: Partial<BlockOf<'event'>['attrs']> = {}): BlockOf<'event'> => ({
  type: 'event',
  attrs: {
    ...{ title, starts: '2026-12-18T09:00', ends: '', zone: 'Europe/Stockholm', place: '', href: '' },
    ...attrs,
  },
})

function calendarsOf(...blocks: Block[]) {
  const content: PostContent = {
    ...{ title: 'Decemberbrev', lede: '', body: { type: 'doc', content: blocks }, tags: [], link: null },
    ...{ language: 'sv', subject: null, preheader: null, ownWords: [], networks: {} },
  }
  return eventCalendars(content, {
    uidOf: (nth) => `event-${nth}`,
    sequence: 4,
    organisation: {
      ...defaultSettings.organisation,
      name: 'Lärcentrum "Inland"\r\nATTENDEE:x',
      email: 'kansli@larcentrum-inland.example',
    },
    now: Temporal.Instant.from('2026-12-01T08:00:00Z'),
  })
}

test('times are in UTC as the event’s zone has them, summer and winter', () => {
  const line = (attrs: Partial<BlockOf<'event'>['attrs']>, name: string) =>
    new RegExp(`^${name}:(.*)$`, 'm').exec(calendarsOf(event('x', attrs))[0]?.content ?? '')?.[1]?.trim()
  expect(line({}, 'DTSTART')).toBe('20261218T080000Z')
  expect(line({}, 'DTEND')).toBeUndefined()
  expect(line({ starts: '2026-06-18T09:00' }, 'DTSTART')).toBe('20260618T070000Z')
  expect(line({ zone: 'Europe/Helsinki' }, 'DTSTART')).toBe('20261218T070000Z')
  expect(line({ starts: '2026-03-29T02:30' }, 'DTSTART')).toBe('20260329T013000Z')
})

test('an event without a time has no file, one without a title has the post’s', () => {
  expect(calendarsOf(event('x', { starts: '' }))).toEqual([])
  expect(calendarsOf(event(' '))[0]).toMatchObject({
    fileName: 'event.ics',
    content: expect.stringContaining('SUMMARY:Decemberbrev\r\n'),
  })
})

test('an event keeps its number, whichever others have a file, and the counties that it is for', () => {
  const counties = [CountyCode.parse('24')]
  const files = calendarsOf(
    event('Ett', { starts: '' }),
    event('Två'),
    { type: 'countyOnly', attrs: { counties }, content: [event('Tre')] },
    { type: 'countyOnly', attrs: { counties: [] }, content: [event('Fyra')] },
  )
  expect(
    files.map(({ fileName, counties, content }) => [fileName, counties, /UID:(.*)/.exec(content)?.[1]]),
  ).toEqual([
    ['tva-2.ics', null, 'event-2'],
    ['tre-3.ics', counties, 'event-3'],
  ])
})

test('nothing typed becomes a property, and an address stays one', () => {
  const [file] = calendarsOf(
    event('a\r\nATTACH:b', { place: 'c\nEND:VEVENT', href: 'https://a.example/?q=1,2;3' }),
  )
  // Lines folded by the library are one again (RFC 5545, 3.1).
  const content = (file?.content ?? '').replaceAll('\r\n ', '')
  expect(content).not.toMatch(/^(ATTACH|ATTENDEE)/m)
  expect(content.match(/^END:VEVENT/gm)).toHaveLength(1)
  expect(content).toContain('URL;VALUE=URI:https://a.example/?q=1%2C2%3B3\r\n')
  expect(content).toContain('mailto:kansli@larcentrum-inland.example')
  expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

import { describe, expect, it } from 'vitest'
import { ga4 } from './ga4.ts'
import { fileSaying, known, told } from './testReading.ts'

const remarks = [
  '# ----------------------------------------',
  '# Demographic details: Region',
  '# Account: Inlandet',
  '# Property: inlandet.example',
  '# ----------------------------------------',
  '# ',
  '# All Users',
  '# Start date: 20261101',
  '# End date: 20261130',
]
const english =
  'Region,Active users,New users,Engaged sessions,Engagement rate,Engaged sessions per active user,Average engagement time per active user,Event count,Key events,User key event rate,Total revenue'

describe('a report of regions', () => {
  it('says its days itself, and what it counts', () => {
    const file = fileSaying(
      [...remarks, english, 'Vasterbotten County,640,500,700,0.6,1.1,61.2,9000,3,0,0'].join('\n'),
    )
    expect(ga4.recognises(file)).toEqual({
      certainty: 'sure',
      signs: ['Start date: 20261101', 'End date: 20261130', 'Region', 'Active users'],
      needsPeriod: false,
      measures: ['ga4.activeUsers/1'],
    })
    expect(told(ga4.read(file, known))).toEqual([
      ['24', 'people', 640, 'Active users', '2026-11-01', '2026-11-30'],
    ])
  })

  it('takes "(not set)" for silence, and another country’s region as words nobody knows', () => {
    const lines = ['(not set),90,1,1,0.1,1,1,1,0,0,0', 'Virginia,30,1,1,0.1,1,1,1,0,0,0']
    const { rows } = ga4.read(fileSaying([...remarks, english, ...lines].join('\n')), known)
    expect(
      rows.map(({ row, content: { county, placeText, value } }) => [row, county, placeText, value]),
    ).toEqual([
      [11, null, '', 90],
      [12, null, 'Virginia', 30],
    ])
  })

  it('is read in Swedish, with the country in a column of its own', () => {
    const file = fileSaying(
      [
        '# Startdatum: 20261101',
        '# Slutdatum: 20261130',
        'Land,Region,Sessioner,Aktiva användare,Engagerade sessioner,Antal händelser',
        'Sverige,Norrbottens län,"1,234",900,700,8000',
        'Norge,Nordland,12,9,7,80',
        'Norge,(not set),12,9,7,80',
      ].join('\r\n'),
    )
    expect(ga4.recognises(file)).toMatchObject({ certainty: 'sure', needsPeriod: false })
    const { rows } = ga4.read(file, known)
    const sessions = rows.filter(({ content }) => content.metric === 'visits').map(({ content }) => content)
    // A session is counted in wholes: 1,234 can be nothing but 1234.
    expect(sessions).toMatchObject([
      { county: '25', value: 1234, measuredAs: 'Sessioner', measure: 'ga4.sessions/1' },
      { county: null, abroad: true, value: 12, placeText: 'Nordland, Norge' },
      { county: null, abroad: true, value: 12, placeText: '(not set), Norge' },
    ])
  })

  it('is found after a chart’s table, and ends where the next begins', () => {
    const file = fileSaying(
      [
        ...remarks,
        ...['Nth day,Active users', '0000,12', '0001,15', '', '# All Users', '# Start date: 20261101'],
        ...['# End date: 20261130', 'Region,Active users,Event count', 'Jamtland County,7,1'],
        ...['# Another table', 'Region,Active users,Event count', 'Jamtland County,7,1'],
      ].join('\n'),
    )
    expect(told(ga4.read(file, known))).toEqual([
      ['23', 'people', 7, 'Active users', '2026-11-01', '2026-11-30'],
    ])
  })
})

it('leaves the sums of an exploration out, whether they stand in a row without a place or with a word after it', () => {
  const file = fileSaying(
    [
      '# Start date: 20261101',
      '# End date: 20261130',
      'Region,Sessions',
      ',812,Grand total',
      'Vasterbotten County,812',
      ',812',
    ].join('\n'),
  )
  const { rows, leftOut, rejected } = ga4.read(file, known)
  expect(rows.map(({ content }) => content.value)).toEqual([812])
  expect(leftOut.map(({ row, why }) => [row, why])).toEqual([
    [4, 'total'],
    [6, 'total'],
  ])
  expect(rejected).toEqual([])
})

it('reads days of a column of its own, and rejects one that is none', () => {
  const file = fileSaying(
    'Date,Region,Sessions\n20261101,Vasterbotten County,3\nsoon,Vasterbotten County,4\n',
  )
  expect(ga4.recognises(file)).toMatchObject({ certainty: 'likely', needsPeriod: false })
  const { rows, rejected } = ga4.read(file, known)
  expect(rows.map(({ content }) => content.periodFrom)).toEqual(['2026-11-01'])
  expect(rejected).toEqual([{ row: 3, column: 'Date', reason: 'period-unreadable', value: 'soon' }])
})

it('takes cities for municipalities', () => {
  const { rows } = ga4.read(
    fileSaying('# Start date: 20261101\n# End date: 20261130\nCity,Sessions\nUmea,5\n'),
    known,
  )
  expect(rows[0]?.content).toMatchObject({ county: '24', municipality: '2480' })
})

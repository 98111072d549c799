import { expect, it } from 'vitest'
import { proposeFigures } from './yearInFigures.ts'

const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` })
const measures = [
  { metric: 'mentions', source: 'Mediebevakningen', channel: 'radio' },
  { metric: 'mentions', source: 'Mediebevakningen', channel: 'tv' },
  { metric: 'visits', source: 'Matomo', channel: 'webbplats' },
  { metric: 'people', source: 'Sidan', channel: 'Facebook' },
  { metric: 'delivered', source: null, channel: 'E-post' },
] as const

it('proposes what a year has to tell, each of one source and channel, deliveries as a whole', () => {
  const proposals = proposeFigures({
    ...{ period: year(2020), against: year(2019), measures },
    visitsByMonth: new Map([
      ['2020-10', 900],
      ['2020-11', 3200],
    ]),
  })
  expect(proposals.map(({ name, query }) => [name, query.channel, query.against !== null])).toEqual([
    ['visitsChange', 'webbplats', true],
    ['people', 'Facebook', false],
    ['visits', 'webbplats', false],
    ['delivered', null, false],
    ['mentions', 'radio', false],
    ['mentions', 'tv', false],
    ['bestMonth', null, false],
  ])
  expect(proposals.at(-1)?.query.period).toEqual({ from: '2020-11-01', to: '2020-11-30' })
})

it('proposes no change without a period to compare with, and no best month of one', () => {
  const proposals = proposeFigures({
    ...{ period: year(2020), against: null, measures },
    visitsByMonth: new Map([['2020-10', 900]]),
  })
  expect(proposals.map(({ name }) => name)).not.toContain('visitsChange')
  expect(proposals.map(({ name }) => name)).not.toContain('bestMonth')
})

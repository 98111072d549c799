import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import { GeoRegistry } from '../geo/registry.ts'
import { createTranslator } from '../i18n/translator.ts'
import { countyMap } from './countyMap.ts'
import { mapLabel } from './mapLabel.ts'
import { reachByCounty } from './reachByCounty.ts'
import { reachPoster } from './reachPoster.ts'
import type { ReachSeries } from './series.ts'
import { momentsBetween } from './seriesMoments.ts'
import { documentHtml } from './yearReport/documentHtml.ts'
import type { YearFacts } from './yearReport/facts.ts'
import { yearReport } from './yearReport/yearReport.ts'

const readGeo = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../resources/geo/${name}.json`, import.meta.url), 'utf8'))
const topology = readGeo('sweden-counties.topo') as Topology
const geo = GeoRegistry.parse({
  counties: readGeo('counties'),
  municipalities: [],
  populations: readGeo('populations'),
})
const code = (text: string) => text as CountyCode
const northern = ['25', '24', '23', '22'].map(code)
const t = createTranslator('sv')
const draw = (values: [string, number | null][], focus: CountyCode[]) =>
  countyMap({
    topology,
    counties: geo.counties,
    values: new Map(values.map(([county, value]) => [code(county), value])),
    focus,
    width: 430,
    height: 590,
  })

describe('the map of counties', () => {
  const map = draw(
    [
      ['25', 19_994],
      ['24', 28_778],
      ['23', 0],
      ['22', null],
    ],
    northern,
  )
  const shape = (county: string) => map.shapes.find((candidate) => candidate.place.code === county)

  it('draws all 21 counties where nothing is in focus', () => {
    const whole = draw([], [])
    expect(whole.shapes.filter((drawn) => drawn.visible)).toHaveLength(21)
    expect(whole.shapes.every((drawn) => drawn.fill.kind === 'context')).toBe(true)
  })

  it('tells measured, measured as 0, not available and context apart', () => {
    expect(['25', '24', '23', '22', '21'].map((county) => shape(county)?.fill.kind)).toEqual([
      'class',
      'class',
      'zero',
      'unavailable',
      'context',
    ])
  })

  it('shows the counties in focus as large as fits, and leaves what is far away outside the picture', () => {
    expect(northern.every((county) => shape(county)?.visible)).toBe(true)
    expect(shape('12')?.visible).toBe(false)
    const numbers = (shape('25')?.path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(590)
  })

  it('labels a county inside its own outline, with its letters where the name has no room, and the value as long as it has', () => {
    const whole = (county: string) =>
      draw([[county, 5]], []).shapes.find((drawn) => drawn.place.code === county)
    const [norrbotten, vasternorrland, gotland] = [shape('25'), whole('22'), whole('09')]
    expect(norrbotten && mapLabel(norrbotten, '19 994')).toMatchObject({ lines: ['Norrbotten', '19 994'] })
    expect(vasternorrland && mapLabel(vasternorrland, '11')?.lines).toEqual(['Y', '11'])
    expect(gotland && mapLabel(gotland, '5')?.lines).toEqual(['I'])
  })
})

describe('what people typed', () => {
  const hostile = `</text><script>alert("1")</script>&<b onload='x'>`
  const report = reachByCounty(
    {
      period: { from: '2020-01-01', to: '2020-12-31' },
      measurements: [{ key: '24', metric: 'visits', value: 7 }],
      aimed: northern,
      populations: [],
      leftOut: 2,
      ownFigures: [],
      span: null,
    },
    geo,
    t,
  )
  const poster = {
    report,
    measure: 'total',
    topology,
    counties: geo.counties,
    organisation: hostile,
  } as const
  const source = {
    source: hostile,
    channel: hostile,
    metric: 'visits',
    rows: 1,
    byHand: 0,
    collected: 0,
    files: [hostile],
  } as const

  const series: ReachSeries = {
    ...{ period: report.period, step: 'month', metric: null, by: 'none', longer: 1 },
    moments: momentsBetween(['2020-01', '2020-03'], 'month'),
    lines: [{ key: 'all', label: hostile, values: [1, null, 3] }],
    changes: [{ day: '2020-02-01', source: hostile, metric: 'visits', text: hostile }],
  }
  const last = { from: '2020-02-01', to: '2020-02-29', kind: 'letter', what: hostile } as const
  const facts: YearFacts = {
    ...poster,
    covered: {
      counties: [{ code: code('24'), value: 7, last }],
      members: {
        group: hostile,
        day: '2020-12-31',
        places: [{ code: '2481' as MunicipalityCode, value: null, last: null }],
      },
    },
    placeNames: new Map([['2481', hostile]]),
    series: { all: series, byCounty: series },
    estimated: report,
    counted: [
      { source: hostile, channel: '', metric: 'visits', measure: 'matomo.visits/1', from: '2020-01-01' },
    ],
    ...{ municipalities: report, months: report, channels: report, posts: report },
    compared: null,
    ...{ media: { counties: [], rows: [], aimed: 0 }, annotations: [{ day: '2020-02-01', text: hostile }] },
    ...{ sources: [source], figures: [], members: hostile, madeOn: '2020-12-18' },
    definitions: [{ source: hostile, metric: hostile, from: '2020-02-01', text: hostile }],
  }

  it.each([
    ['SVG', reachPoster(poster, t), true],
    ['HTML', documentHtml(yearReport(facts, t), t), false],
  ])('stays text in the %s', (_, made, xml) => {
    const names = new Set<string>()
    const attributes = new Set<string>()
    const texts: string[] = []
    const parser = new Parser(
      {
        onopentag(name, found) {
          names.add(name)
          for (const attribute of Object.keys(found)) attributes.add(attribute)
        },
        ontext: (text) => texts.push(text),
      },
      { xmlMode: xml, decodeEntities: true },
    )
    parser.end(made)
    expect(names).not.toContain('script')
    expect(names).not.toContain('b')
    expect([...attributes].filter((attribute) => attribute.startsWith('on'))).toEqual([])
    expect(texts.join('')).toContain(hostile)
    expect(made).not.toMatch(/(?:href|src)=|url\((?!#)/)
  })

  it('is said with every number and what was left out, in words', () => {
    const svg = reachPoster(poster, t)
    expect(svg).toContain('Västerbottens län: 7')
    expect(svg).toContain('Täckning: 1 av 4 län')
    expect(svg).toContain('2 mätningar sträcker sig utanför perioden')
    const english = createTranslator('en')
    const html = documentHtml(yearReport(facts, english), english)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('not available')
  })
})

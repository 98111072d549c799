import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGeoRegistry, readPlaceHintData, readPlaceHints } from '../../electron/workspace/geo.ts'
import { foldText } from '../text/foldText.ts'

const programRoot = resolve(import.meta.dirname, '../..')
const geo = readGeoRegistry(programRoot)
const hints = readPlaceHints(programRoot, geo)
const data = readPlaceHintData(programRoot)
const byTown = (town: string) => {
  const found = hints.ofTown(town)
  return typeof found === 'object' ? found.name : found
}
const byDomain = (domain: string) => hints.ofDomain(domain)?.name

describe('a postal town', () => {
  it.each([
    ['Tärnaby', 'Storuman'],
    ['HOLMSUND', 'Umeå'],
    ['kinna', 'Mark'],
    ['Kopparberg', 'Ljusnarsberg'],
    ['Lycksele', 'Lycksele'],
    ['Falun', 'Falun'],
    ['Gallivare', 'Gällivare'],
    ['Sandviken', 'Sandviken'],
  ])('%s tells %s', (town, municipality) => expect(byTown(town)).toBe(municipality))

  it('of several municipalities tells none, and says so', () => {
    for (const town of ['Ersmark', 'Hestra', 'järna', 'Berg']) expect(byTown(town), town).toBe('many')
  })

  it('that is not known tells nothing', () => {
    for (const town of ['', 'Helsingfors', 'Storstaden']) expect(byTown(town), town).toBeUndefined()
  })
})

describe('the domain of an address', () => {
  it.each([
    ['lycksele.se', 'Lycksele'],
    ['edu.lycksele.se', 'Lycksele'],
    ['mail.skola.umea.se', 'Umeå'],
    ['habo.se', 'Håbo'],
    ['habokommun.se', 'Habo'],
    ['engelholm.se', 'Ängelholm'],
    ['herjedalen.se', 'Härjedalen'],
    ['upplands-bro.se', 'Upplands-Bro'],
    ['ostragoinge.se', 'Östra Göinge'],
  ])('%s tells %s', (domain, municipality) => expect(byDomain(domain)).toBe(municipality))

  it('that only looks like one tells nothing', () => {
    for (const domain of ['notlycksele.se', 'lycksele.se.example', 'se', 'lycksele.example', 'gmail.com'])
      expect(byDomain(domain), domain).toBeUndefined()
  })

  it('is told for every municipality, and never for two', () => {
    const told = geo.municipalities.map(({ name }) => name)
    const domains = geo.municipalities.flatMap(({ code }) => data.domains[code] ?? [])
    expect(domains).toHaveLength(told.length)
    expect(new Set(domains).size).toBe(told.length)
  })
})

it('knows municipalities by their codes only', () => {
  const codes = new Set(geo.municipalities.map(({ code }) => code as string))
  for (const code of [...Object.keys(data.towns), ...Object.keys(data.domains)])
    expect(codes.has(code)).toBe(true)
  for (const names of Object.values(data.towns))
    expect(new Set(names.map(foldText)).size, names.join()).toBe(names.length)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountyCode } from '../contract/scalars.ts'
import { MediaOutlet } from './mediaMention.ts'
import { recogniseOutlet } from './recogniseOutlet.ts'

const file = join(import.meta.dirname, '..', '..', 'resources', 'media', 'outlets.json')
const outlets = MediaOutlet.omit({ id: true })
  .array()
  .parse(JSON.parse(readFileSync(file, 'utf8')))
  .map((outlet): MediaOutlet => ({ ...outlet, id: null }))
const named = (text: string) => {
  const found = recogniseOutlet(outlets, text)
  if (found.kind === 'one') return found.outlet.name
  return found.kind === 'none' ? null : found.outlets.map(({ name }) => name)
}

describe('an outlet', () => {
  it.each([
    ['norran', 'Norran'],
    ['Västerbottens-Kuriren', 'Västerbottens-Kuriren'],
    ['vasterbottens-kuriren', 'Västerbottens-Kuriren'],
    ['VK', 'Västerbottens-Kuriren'],
    ['P4 Jämtland', 'Sveriges Radio P4 Jämtland'],
    ['https://www.norran.se/artikel/1?utm=x', 'Norran'],
    ['norran.se', 'Norran'],
    ['https://etidning.vk.se/123', 'Västerbottens-Kuriren'],
    ['https://www.svt.se/nyheter/lokalt/norrbotten/larcentrum-oppnar', 'SVT Nyheter Norrbotten'],
    ['https://www.svt.se/nyheter/inrikes/larcentrum', 'SVT Nyheter'],
    ['https://sverigesradio.se/norrbotten', 'Sveriges Radio P4 Norrbotten'],
  ])('is told by "%s"', (text, name) => expect(named(text)).toBe(name))

  it('is not guessed at where several have the address', () => {
    expect(named('https://www.allehanda.se/2026-11-20/larcentrum')).toEqual([
      'Tidningen Ångermanland',
      'Örnsköldsviks Allehanda',
    ])
    expect(named('https://www.sverigesradio.se/artikel/larcentrum-oppnar')).toContain('Meänraatio')
  })

  it.each(['Bygdebladet', 'https://bygdebladet.example/1', 'https://notnorran.se/1', ''])(
    'is not told by "%s"',
    (text) => expect(named(text)).toBeNull(),
  )
})

it('tells every outlet of the register by its name, and by an article on a site of its own', () => {
  for (const outlet of outlets) {
    expect(named(outlet.name)).toBe(outlet.name)
    for (const site of outlet.sites) {
      expect([named(`https://www.${site}/2026/artikel`)].flat()).toContain(outlet.name)
    }
  }
})

it('finds every northern county in each of newspapers, radio and television', () => {
  for (const county of ['25', '24', '23', '22'] as CountyCode[]) {
    const kinds = outlets.filter(({ counties }) => counties.includes(county)).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['newspaper', 'radio', 'tv']))
  }
})

it('answers whatever is pasted', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => void named(text)))
})

import { expect, it } from 'vitest'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import { draftOfOutlet, emptyOutlet, readOutlet } from './outletForm.ts'

const west = '24' as CountyCode
const typed = { ...emptyOutlet, name: ' Bygdebladet ', seenIn: [west] }

it('reads an outlet as it is typed, and its sites without what a browser puts around them', () => {
  const sites = 'https://www.Bygdebladet.example/\n\nsvt.se/nyheter/lokalt/x'
  expect(readOutlet({ ...typed, sites }, [])).toEqual({
    kind: 'ready',
    content: {
      ...{ name: 'Bygdebladet', kind: 'newspaper', counties: [west] },
      sites: ['bygdebladet.example', 'svt.se/nyheter/lokalt/x'],
    },
  })
})

it('is the whole country where that is chosen, and comes back so', () => {
  const reading = readOutlet({ ...typed, seenIn: ['country'] }, [])
  if (reading.kind === 'wrong') throw new Error('refused')
  expect(reading.content.counties).toEqual([])
  expect(draftOfOutlet({ ...reading.content, id: null, also: [] }).seenIn).toEqual(['country'])
})

it.each([
  [{ name: ' ' }, [], { name: 'required' }],
  [{ name: 'bygdeBladet' }, [{ name: 'Bygdebladet' }], { name: 'taken' }],
  [{ seenIn: [] }, [], { seenIn: 'required' }],
  [{ sites: 'norran' }, [], { sites: 'sitesWrong' }],
  [{ sites: 'norran .se' }, [], { sites: 'sitesWrong' }],
] as const)('says what is wrong with %j', (part, others, problems) => {
  expect(readOutlet({ ...typed, ...part }, others)).toEqual({ kind: 'wrong', problems })
})

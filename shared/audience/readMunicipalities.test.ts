import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readGeoRegistry } from '../../electron/workspace/geo.ts'
import { readMunicipalities } from './readMunicipalities.ts'

const geo = readGeoRegistry(resolve(import.meta.dirname, '../..'))

it('reads names and codes, whatever stands between them, each once', () => {
  expect(readMunicipalities('Lycksele kommun\r\nmala; 2481\n\n, 2422\tSorsele', geo)).toEqual({
    codes: ['2481', '2418', '2422'],
    unmatched: [],
  })
})

it('tells what it does not recognise, as it was written', () => {
  expect(readMunicipalities('Lyksele\nMalå\nLyksele', geo)).toEqual({
    codes: ['2418'],
    unmatched: ['Lyksele'],
  })
})

it('takes a county for all its municipalities, and the municipality where both have the name', () => {
  expect(readMunicipalities('Västerbottens län', geo).codes).toHaveLength(15)
  expect(readMunicipalities('Kalmar', geo).codes).toEqual(['0880'])
  expect(readMunicipalities('Kalmar län', geo).codes).toHaveLength(12)
})

import { describe, expect, it } from 'vitest'
import { CountyCode } from '../../../shared/contract/scalars.ts'
import { defaultSettings, type WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { fillPopulations, readPopulations } from './populations.ts'

const [norrbotten, vasterbotten, jamtland] = ['25', '24', '23'].map((code) => CountyCode.parse(code)) as [
  CountyCode,
  CountyCode,
  CountyCode,
]
const stored = { county: norrbotten, inhabitants: 249_000, year: 2024, source: 'SCB' }
const elsewhere = { county: jamtland, inhabitants: 132_000, year: 2024, source: 'SCB' }
const settings: WorkspaceSettings = {
  ...defaultSettings,
  aimedCounties: [norrbotten, vasterbotten],
  populations: [stored, elsewhere],
}
const empty = { county: vasterbotten, inhabitants: null, year: null, source: '' }

describe('the populations of the counties aimed at', () => {
  it('have a line each, as typed, as stored, or empty', () => {
    expect(fillPopulations(settings, [])).toEqual([stored, empty])
    const typed = { ...stored, inhabitants: 250_000 }
    expect(fillPopulations(settings, [typed])).toEqual([typed, empty])
  })

  it('are kept where whole, left out where empty, and named where half filled in', () => {
    expect(readPopulations(settings, [stored, empty])).toEqual({
      populations: [elsewhere, stored],
      incomplete: [],
    })
    const half = { ...empty, inhabitants: 278_000 }
    expect(readPopulations(settings, [stored, half])).toEqual({
      populations: [elsewhere, stored],
      incomplete: [vasterbotten],
    })
    expect(readPopulations(settings, [{ ...stored, source: '  ' }]).incomplete).toEqual([norrbotten])
  })
})

import type { TFunction } from 'i18next'
import type { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import type { PlaceMeaning } from './placeAnswer.ts'

/** "Västerbottens län", "Lycksele (Västerbotten)", "utomlands", "går inte att veta". */
export function formatMeaning(means: PlaceMeaning, geo: GeoRegistry, t: TFunction): string {
  switch (means.kind) {
    case 'county':
      return formatPlace({ county: means.county, municipality: null }, geo)
    case 'municipality':
      return formatPlace(
        { county: means.municipality.slice(0, 2) as CountyCode, municipality: means.municipality },
        geo,
      )
    case 'abroad':
    case 'unknowable':
      return t(`places.meaning.${means.kind}`)
  }
}

export function formatPlace(
  { county, municipality }: { readonly county: CountyCode; readonly municipality: MunicipalityCode | null },
  { counties, municipalities }: GeoRegistry,
): string {
  const around = counties.find(({ code }) => code === county)
  if (municipality === null) return around?.name ?? county
  const name = municipalities.find(({ code }) => code === municipality)?.name ?? municipality
  return `${name} (${around?.short ?? county})`
}

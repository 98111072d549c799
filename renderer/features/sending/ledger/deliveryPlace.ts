import type { TFunction } from 'i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'

/** "Lycksele", "Västerbotten" where only the county is known, '' where neither is; `none` means that. */
export function deliveryPlace(
  { county, municipality }: { readonly county: string | null; readonly municipality: string | null },
  geo: GeoRegistry,
  t: TFunction,
): string {
  const known = geo.municipalities.find(({ code }) => code === municipality)
  if (known !== undefined) return known.name
  const [short, isWhole] = [geo.counties.find(({ code }) => code === county)?.short, municipality === 'none']
  if (short !== undefined) return isWhole ? `${short}: ${t('publication.places.whole')}` : short
  return county === 'none' ? t('publication.places.unknown') : ''
}

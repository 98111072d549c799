import type { TFunction } from 'i18next'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'

/** "Norrbotten, Västerbotten"; none is the whole country. */
export function seenInText(
  counties: readonly CountyCode[],
  geo: GeoRegistry | undefined,
  t: TFunction,
): string {
  if (counties.length === 0) return t('media.country')
  return counties
    .map((code) => geo?.counties.find((county) => county.code === code)?.short ?? code)
    .join(', ')
}

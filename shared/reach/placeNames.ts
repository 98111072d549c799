import type { TFunction } from 'i18next'
import type { GeoRegistry } from '../geo/registry.ts'

/** What the places of participants are called, by their key (reachEvent.ts). */
export function placeNames({ counties, municipalities }: GeoRegistry, t: TFunction): (key: string) => string {
  const names = new Map<string, string>([
    ...counties.map(({ code, name }) => [code, name] as const),
    ...municipalities.map(({ code, name }) => [code, name] as const),
    ['abroad', t('events.abroad')],
    ['unknown', t('events.unknown')],
  ])
  return (key) => names.get(key) ?? key
}

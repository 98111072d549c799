import type { TFunction } from 'i18next'
import { clients } from '../newsletter/clientSupport.ts'
import { networkNames } from '../social/networkNames.ts'
import type { Finding, FindingPlace } from './finding.ts'

/** A finding in a person's language: what is found, where, and what to do. */
export interface DescribedFinding {
  readonly message: string
  readonly place: string
  readonly remedy: string
}

export function describeFinding({ code, place, values }: Finding, t: TFunction): DescribedFinding {
  // The values differ per code and are only known at run time, so this place leaves the typed keys.
  const say = t as (key: string, values: Finding['values']) => string
  const told = values.clients === undefined ? values : { ...values, clients: namesOf(values.clients, t) }
  return {
    message: say(`checks.finding.${code}.message`, told),
    place: describeFindingPlace(place, t),
    remedy: say(`checks.finding.${code}.remedy`, told),
  }
}

/** "Outlook för Windows och Yahoo" of "outlook-windows yahoo". */
function namesOf(lacking: string | number, t: TFunction): string {
  const named = String(lacking).split(' ')
  const names = clients
    .filter((client) => named.includes(client))
    .map((client) => t(`checks.client.${client}`))
  return new Intl.ListFormat(t('common.locale')).format(names)
}

/** On one line: "Bilden saknar beskrivning (block 3)". */
export function findingLine(finding: Finding, t: TFunction): string {
  const { message, place } = describeFinding(finding, t)
  return `${message} (${place})`
}

/** "Block 3", "Rubriken", "Bluesky". */
export function describeFindingPlace({ part, block, network }: FindingPlace, t: TFunction): string {
  if (network !== undefined) return networkNames[network]
  if (block !== undefined) return t('checks.place.block', { block })
  return part === 'variant' ? t('checks.place.letter') : t(`checks.place.${part}`)
}

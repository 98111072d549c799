import { splitAtMarks } from '../../shared/newsletter/blockMark.ts'
import {
  type Client,
  type ClientFault,
  clients,
  type LetterPlace,
} from '../../shared/newsletter/clientSupport.ts'
import { type ClientRule, clientRules, lackingOf } from './clientRules.ts'
import { asOutlookSees, unbalancedConditions } from './conditionalComments.ts'
import { letterUses, type PlacedUse } from './letterUses.ts'

/**
 * What some mail program does not show of a letter as it is meant: each rule once for a block, the rules in their order. Outlook for
 * Windows is judged by what conditional comments give it, every other program by what they leave.
 *
 * @param html compiled; with `blockMark`s where blocks are to be named
 */
export function lintLetter(html: string): ClientFault[] {
  const unbalanced = unbalancedConditions(html).map(
    (offset): PlacedUse => ({ use: { kind: 'unbalanced-condition' }, place: placeAt(html, offset) }),
  )
  const views: readonly View[] = [
    { uses: letterUses(asOutlookSees(html)), sees: (client) => client === 'outlook-windows' },
    { uses: [...letterUses(html), ...unbalanced], sees: (client) => client !== 'outlook-windows' },
  ]
  return clientRules.flatMap((rule) => faultsOf(rule, views))
}

interface View {
  readonly uses: readonly PlacedUse[]
  readonly sees: (client: Client) => boolean
}

function faultsOf(rule: ClientRule, views: readonly View[]): ClientFault[] {
  const { name, damage, isUsedBy } = rule
  const faults = new Map<string, ClientFault>()
  for (const { uses, sees } of views) {
    const lacking = lackingOf(rule).filter(sees)
    if (lacking.length === 0) continue
    for (const { use, place } of uses) {
      if (!isUsedBy(use)) continue
      const key = JSON.stringify(place)
      const known = faults.get(key)
      faults.set(key, {
        ...{ rule: name, damage, place },
        lacking: clients.filter((client) => known?.lacking.includes(client) || lacking.includes(client)),
        ...((use.kind === 'word' || use.kind === 'table') && { words: known?.words ?? use.words }),
      })
    }
  }
  return [...faults.values()].toSorted((one, other) => orderOf(one.place) - orderOf(other.place))
}

/** In reading order, what is around the blocks first. */
function orderOf(place: LetterPlace): number {
  return place === null ? 0 : place.block * 1_000 + (place.inner ?? 0)
}

function placeAt(html: string, offset: number): LetterPlace {
  const last = splitAtMarks(html.slice(0, offset)).marked.at(-1)
  if (last === undefined || last.at === 0) return null
  return { block: last.at, ...(last.inner !== null && { inner: last.inner }) }
}

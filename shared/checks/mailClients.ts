import type { ClientFault, LetterPlace } from '../newsletter/clientSupport.ts'
import { type Finding, type FindingPlace, type Fix, finding } from './finding.ts'
import type { FindingCode } from './findingCodes.ts'

/** What some mail program does not show as it is meant. Where it only looks simpler, once for each kind. */
export function checkMailClients(faults: readonly ClientFault[] | null): Finding[] {
  const told = new Set<string>()
  return (faults ?? []).flatMap((fault) => {
    const { rule, damage, lacking, place, words } = fault
    if (damage === 'plainer' && told.has(rule)) return []
    told.add(rule)
    const code = codes[rule] ?? (damage === 'breaks' ? 'client-breaks' : 'client-plainer')
    const about = words === undefined ? rule : shortened(words)
    return [finding(code, placeOf(place), { words: about, clients: lacking.join(' ') }, fixesAt(place))]
  })
}

/** Rules for what the officer's own words, images and tables bring; the rest are told of by their name. */
const codes: Readonly<Record<string, FindingCode>> = {
  'tall-image': 'client-image-tall',
  'moving-image': 'client-image-moving',
  'long-word': 'client-word-long',
  'wide-table': 'client-table-wide',
  'mailto-copy': 'client-mailto-copy',
}

/** What is around the blocks is the theme's. */
function placeOf(place: LetterPlace): FindingPlace {
  return place === null ? { part: 'theme' } : { part: 'body', ...place }
}

function fixesAt(place: LetterPlace): Fix[] {
  return [{ kind: place === null ? 'openTheme' : 'goTo' }]
}

const mostShown = 40

function shortened(words: string): string {
  const characters = [...words]
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join('')}…` : words
}

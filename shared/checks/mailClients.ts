import type { ClientFault, LetterPlace } from '../newsletter/clientSupport.ts'
import { type Finding, type FindingPlace, finding } from './finding.ts'
import type { FindingCode } from './findingCodes.ts'
import { at, type Passage } from './passages.ts'

/** What some mail program does not show as it is meant. Where it only looks simpler, once for each kind. */
export function checkMailClients(
  faults: readonly ClientFault[] | null,
  passages: readonly Passage[],
): Finding[] {
  const told = new Set<string>()
  return (faults ?? []).flatMap((fault) => {
    const { rule, damage, lacking } = fault
    if (damage === 'plainer' && told.has(rule)) return []
    told.add(rule)
    const code = codes[rule] ?? (damage === 'breaks' ? 'client-breaks' : 'client-plainer')
    const { place, words } = placed(fault, passages)
    const values = { words: shortened(words), clients: lacking.join(' ') }
    return [finding(code, place, values, [{ kind: place.part === 'theme' ? 'openTheme' : 'goTo' }])]
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

/** The block at fault; a word in the text where it is written, with what it is a part of ("larcentrum-inland.example"). */
function placed(
  { rule, place, words }: ClientFault,
  passages: readonly Passage[],
): { place: FindingPlace; words: string } {
  const whole = placeOf(place)
  if (words === undefined) return { place: whole, words: rule }
  const passage = passages.find((one) => isWithin(one.place, place) && one.text.includes(words))
  if (passage === undefined) return { place: whole, words }
  const begin = passage.text.indexOf(words)
  const from = begin - (/\S*$/.exec(passage.text.slice(0, begin))?.[0].length ?? 0)
  const to = begin + (/^\S*/.exec(passage.text.slice(begin))?.[0].length ?? 0)
  return { place: at(passage, from, to), words: passage.text.slice(from, to) }
}

/** What is around the blocks is the theme's, but for title and lede. */
function placeOf(place: LetterPlace): FindingPlace {
  return place === null ? { part: 'theme' } : { part: 'body', ...place }
}

function isWithin({ part, block }: FindingPlace, place: LetterPlace): boolean {
  return place === null ? part === 'title' || part === 'lede' : part === 'body' && block === place.block
}

const mostShown = 40

function shortened(words: string): string {
  const characters = [...words]
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join('')}…` : words
}

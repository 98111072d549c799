import type { Language } from '../i18n/catalogue.ts'
import { type Finding, finding } from './finding.ts'
import { at, type Passage } from './passages.ts'

/**
 * Abbreviations in capitals (YH, SLU) that are not spelled out where they first stand, or before. Each is named once.
 *
 * @param known the personal word list
 * @param organisation its name may be written in capitals
 */
export function checkAbbreviations(
  passages: readonly Passage[],
  {
    language,
    known,
    organisation,
  }: {
    readonly language: Language
    readonly known: ReadonlySet<string>
    readonly organisation: string
  },
): Finding[] {
  const told = new Set<string>()
  return passages.flatMap((passage) => {
    // What stands above the text may be short: the text itself is where a reader is told.
    if (passage.place.part !== 'lede' && passage.place.part !== 'body') return []
    if (passage.kind === 'heading' || isShouted(passage.prose)) return []
    return Array.from(passage.prose.matchAll(capitals)).flatMap(({ index, 0: short }) => {
      if (told.has(short)) return []
      told.add(short)
      const isKnown =
        commonlyKnown.has(short) ||
        known.has(short) ||
        romanNumeral.test(short) ||
        organisation.includes(short)
      if (isKnown || isSpelledOut(passage.prose, index, short)) return []
      return [
        finding('abbreviation-undefined', at(passage, index, index + short.length), { words: short }, [
          { kind: 'goTo' },
          { kind: 'learnWord', word: short, language },
        ]),
      ]
    })
  })
}

const capitals = /(?<![\p{L}\p{M}\p{N}.&/-])\p{Lu}{2,6}(?![\p{L}\p{M}\p{N}&/])/gu
const romanNumeral = /^(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})$/

/** A passage in capitals is a matter of style. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return words.length > 1 && words.filter((word) => word === word.toUpperCase()).length * 2 > words.length
}

/** "Sveriges lantbruksuniversitet, SLU", "yrkeshögskola (YH)", "Statistics Sweden (SCB)", "SLU (Sveriges lantbruksuniversitet)". */
function isSpelledOut(text: string, index: number, short: string): boolean {
  const ahead = text.slice(Math.max(0, index - 102), index)
  const behind = text.slice(index + short.length, index + short.length + 104)
  const inBrackets = /\p{L} \($/u.test(ahead) && behind.startsWith(')')
  const beforeBrackets = /^ \(\p{L}[^()\n]{6,100}\)/u.test(behind)
  if (inBrackets || beforeBrackets) return true
  const before = /([^.,;:()!?\n]{4,100})[,–-] ?$/u.exec(ahead)?.[1] ?? ''
  const after = /^ ?[,–:] ?([^.,;()!?\n]{4,100})/u.exec(behind)?.[1] ?? ''
  return holdsLetters(before, short, 'last') || holdsLetters(after, short, 'first')
}

/** The letters of an abbreviation stand in its words in their order; its first begins one of the words next to it. */
function holdsLetters(phrase: string, short: string, nearest: 'first' | 'last'): boolean {
  const words = phrase.trim().toLowerCase().split(/\s+/)
  const letters = short.toLowerCase()
  const starts = words.map((_, index) => index).filter((index) => words[index]?.startsWith(letters.charAt(0)))
  const tried = nearest === 'first' ? starts.filter((index) => index < 3) : starts
  return tried.some((start) => {
    let found = 0
    for (const letter of words.slice(start).join(' ')) if (letter === letters.charAt(found)) found += 1
    return found >= letters.length
  })
}

/** What a reader of a newspaper is not told. */
const commonlyKnown: ReadonlySet<string> = new Set(
  (
    'EU FN USA UK TV IT AI PDF HTML SMS MMS OK DVD CD ID GPS VD PM AB HB CV DNA HIV VM EM OS SM SVT SR SJ IKEA LO TCO WHO ' +
    'NATO UNESCO ADHD PCB UV LED USB VR PC MB GB KB TB WC BNP RUT ROT PR HD TT UN EC BBC CEO FAQ DIY OBS TBC ÅK XL XXL SUV ' +
    'BH PS NB MP CSN URL APP FM DAB QR CO KL NR'
  ).split(' '),
)

import type { Language } from '../i18n/catalogue.ts'
import { type Finding, finding } from './finding.ts'
import { at, type Passage } from './passages.ts'

/**
 * Sentences that hide who does what, and in English such as say it last. Only forms that can hardly be anything else: a miss is better than a hint about
 * "hoppas".
 */
export function checkPassive(passages: readonly Passage[], language: Language): Finding[] {
  return passages.flatMap((passage) =>
    passage.kind === 'table'
      ? []
      : patterns[language].flatMap((pattern) =>
          Array.from(passage.prose.matchAll(pattern)).flatMap(({ index, 0: words, groups }) => {
            const verb = (groups?.verb ?? '').toLowerCase()
            // "har saknats" is of "saknas".
            if (notPassive.has(verb) || notPassive.has(verb.replace(/ats$/, 'as'))) return []
            return [
              finding(language === 'sv' ? 'passive' : 'doer-last', at(passage, index, index + words.length), {
                words,
              }),
            ]
          }),
        ),
  )
}

/** A verb has no capital, which "ska Lukas" has; and where "av" follows soon, the sentence does say who. */
const swedish = (before: string, verb: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{M}-])${before === '' ? '' : `(?:${before}) (?:(?:inte|också|nu|redan) )?`}(?<verb>${verb})(?![\\p{L}\\p{M}-])(?!(?: [^\\s.,;:!?]{1,30}){0,4} av )`,
    'gu',
  )

const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  sv: [
    // bli + particip: "blev försenad", "har blivit flyttade"
    swedish('[Bb]lir|[Bb]li|[Bb]lev|blivit', '\\p{Ll}{3,}(?:ad|ade|erat)'),
    // Hjälpverb + s-passiv: "ska genomföras", "kan beställas"
    swedish(
      '[Ss]ka|[Ss]kall|[Kk]an|[Mm]åste|[Bb]ör|[Ff]år|[Bb]ehöver|[Kk]unde|[Ss]kulle|[Bb]orde|kommer att',
      '\\p{Ll}{3,}as',
    ),
    // har + supinum i s-passiv: "har beslutats"
    swedish('[Hh]ar|[Hh]ade', '\\p{Ll}{3,}ats'),
    // Presens av verb på -era: "arrangeras"
    swedish('', '\\p{Ll}{3,}eras'),
  ],
  en: [
    // With the doer put last: the sentence can be turned round. Not "by Monday", "by 1 May".
    /\b(?:is|are|was|were|be|been|being) (?:also |now |not )?(?<verb>[a-z]{3,}(?:ed|en)) by(?= )(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day| jan| feb| mar| apr| may| jun| jul| aug| sep| oct| nov| dec| \d| tomorrow| now| then| the end| email| e-mail| post| phone)/gi,
  ],
}

/** Deponents, reciprocals and nouns that look the same. */
const notPassive: ReadonlySet<string> = new Set(
  (
    'hoppas trivas finnas lyckas minnas andas synas träffas mötas enas kännas tyckas behövas umgås låtsas skämmas fattas ' +
    'saknas vistas åldras trängas svettas turas samsas vidgas födas nöjas hjälpas märkas brottas envisas kivas tvivlas ' +
    'lyckats hoppats trivts vistats mötts träffats åldrats envisats brottats slutas skiljas skilts höras vägas ' +
    'kameras månad byggnad kostnad marknad skillnad promenad ledsnad tystnad begynad tillstånd differentieras'
  ).split(' '),
)

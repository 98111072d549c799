import type { Language } from '../i18n/catalogue.ts'

const units: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    ...[
      'två',
      'tre',
      'fyra',
      'fem',
      'sex',
      'sju',
      'åtta',
      'nio',
      'tio',
      'elva',
      'tolv',
      'tretton',
      'fjorton',
    ],
    ...['femton', 'sexton', 'sjutton', 'arton', 'nitton', 'tjugo'],
  ],
  en: [
    ...[
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
      'thirteen',
    ],
    ...['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
  ],
}

const tens: Readonly<Record<Language, readonly string[]>> = {
  sv: ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'],
  en: ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
}
const ones: Readonly<Record<Language, readonly (readonly [string, number])[]>> = {
  sv: [['en', 1], ['ett', 1], ...units.sv.slice(0, 8).map((word, index) => [word, index + 2] as const)],
  en: [['-one', 1], ...units.en.slice(0, 8).map((word, index) => [`-${word}`, index + 2] as const)],
}

function wordsOf(language: Language, rounds: readonly (readonly [string, number])[]): Map<string, number> {
  const between = tens[language].flatMap((ten, index) =>
    [['', 0] as const, ...ones[language]].map(
      ([one, value]) => [`${ten}${one}`, (index + 2) * 10 + value] as const,
    ),
  )
  const small = units[language].map((word, index) => [word, index + 2] as const)
  return new Map([...small, ...between, ...rounds])
}

/** Two to ninety-nine as words, and the round ones; one is as often an article or a pronoun as a number, and is none here. */
export const numberWords: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  sv: wordsOf('sv', [
    ['hundra', 100],
    ['tusen', 1000],
  ]),
  en: wordsOf('en', [
    ['hundred', 100],
    ['thousand', 1000],
  ]),
}

/** What the words before a number say of its precision. */
export const precisionWords: ReadonlyMap<string, 'nearly' | 'over' | 'about'> = new Map([
  ...['nära', 'nästan', 'närmare', 'knappt', 'nearly', 'almost', 'close to', 'just under'].map(
    (word) => [word, 'nearly'] as const,
  ),
  ...['över', 'drygt', 'mer än', 'fler än', 'minst', 'over', 'more than', 'at least', 'just over'].map(
    (word) => [word, 'over'] as const,
  ),
  ...[
    'omkring',
    'cirka',
    'ca',
    'ca.',
    'runt',
    'ungefär',
    'about',
    'around',
    'roughly',
    'approximately',
    'some',
  ].map((word) => [word, 'about'] as const),
])

/** Words that multiply the number before them. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ...['hundra', 'hundred'].map((word) => [word, 1e2] as const),
  ...['tusen', 'thousand'].map((word) => [word, 1e3] as const),
  ...['miljon', 'miljoner', 'million', 'millions'].map((word) => [word, 1e6] as const),
  ...['miljard', 'miljarder', 'billion', 'billions'].map((word) => [word, 1e9] as const),
])

/** Words after a number that do not say what it counts. */
export const countsNothing: ReadonlySet<string> = new Set([
  ...[
    'och',
    'eller',
    'i',
    'av',
    'på',
    'till',
    'för',
    'från',
    'som',
    'mot',
    'med',
    'är',
    'var',
    'har',
    'om',
    'under',
    'vid',
  ],
  ...['jämfört', 'per', 'inför', 'men', 'så', 'att', 'den', 'det', 'de', 'vi'],
  ...[
    'and',
    'or',
    'in',
    'of',
    'on',
    'to',
    'for',
    'from',
    'that',
    'against',
    'with',
    'is',
    'was',
    'has',
    'have',
    'at',
    'by',
  ],
  ...['compared', 'but', 'so', 'the', 'we', 'are', 'were'],
])

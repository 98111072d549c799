import { editDistance } from '../checks/editDistance.ts'

/**
 * The words of a recurrence, English and Swedish, each as one sign:
 * E every, O ordinal, L last, W weekday, D day, K working day, V week, M month, Y year, m a month's name, F from, U until, C o'clock;
 * '' says nothing ("the", "of", "den").
 */
export type Sign = 'E' | 'O' | 'L' | 'W' | 'D' | 'K' | 'V' | 'M' | 'Y' | 'm' | 'F' | 'U' | 'C' | ''

export interface Meaning {
  readonly sign: Sign
  /** Of an ordinal, a weekday (Monday 1) or a month (January 1). */
  readonly value: number
}

/** One word can say two things: "varannan" is "every second". */
export function meaningsOf(word: string): readonly Meaning[] | undefined {
  return meanings.get(word)
}

/** The word that was meant; undefined where none is near, or two are as near. */
export function wordMeant(word: string): string | undefined {
  const most = word.length < 5 ? 1 : 2
  const near = [...meanings.keys()]
    .filter((known) => known.length > 2)
    .map((known) => ({ known, distance: editDistance(word, known, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)
  const [first, second] = near
  return first === undefined || first.distance === second?.distance ? undefined : first.known
}

const plain: readonly (readonly [Sign, string])[] = [
  ['E', 'every each varje var vart'],
  ['L', 'last sista'],
  ['D', 'day days dag dagar dagen'],
  ['K', 'workday workdays weekday weekdays arbetsdag arbetsdagar arbetsdagen vardag vardagar vardagen'],
  ['V', 'week weeks vecka veckor'],
  ['M', 'month months månad månader månaden'],
  ['Y', 'year years år året'],
  ['F', 'from starting från fr.o.m start'],
  ['U', 'until through to till t.o.m'],
  ['C', 'at kl klockan'],
  ['', 'the of on in and a an den det de i på och med en ett o’clock'],
]

const numbered: readonly (readonly [Sign, readonly string[]])[] = [
  [
    'O',
    [
      'first 1st första förste',
      'second other andra annan annat',
      'third tredje',
      'fourth fjärde',
      'fifth femte',
      'sixth sjätte',
    ],
  ],
  [
    'W',
    [
      'monday mondays mon måndag måndagar måndagen mån',
      'tuesday tuesdays tue tisdag tisdagar tisdagen tis',
      'wednesday wednesdays wed onsdag onsdagar onsdagen ons',
      'thursday thursdays thu torsdag torsdagar torsdagen tors',
      'friday fridays fri fredag fredagar fredagen fre',
      'saturday saturdays sat lördag lördagar lördagen lör',
      'sunday sundays sun söndag söndagar söndagen sön',
    ],
  ],
  [
    'm',
    [
      'january januari jan',
      'february februari feb',
      'march mars mar',
      'april apr',
      'may maj',
      'june juni jun',
      'july juli jul',
      'august augusti aug',
      'september sep sept',
      'october oktober oct okt',
      'november nov',
      'december dec',
    ],
  ],
]

const second: Meaning = { sign: 'O', value: 2 }
const every: Meaning = { sign: 'E', value: 0 }

const meanings: ReadonlyMap<string, readonly Meaning[]> = new Map([
  ...plain.flatMap(([sign, words]) => words.split(' ').map((word) => [word, [{ sign, value: 0 }]] as const)),
  ...numbered.flatMap(([sign, values]) =>
    values.flatMap((words, index) =>
      words.split(' ').map((word) => [word, [{ sign, value: index + 1 }]] as const),
    ),
  ),
  ['varannan', [every, second]],
  ['vartannat', [every, second]],
  ...['working day', 'working days', 'business day', 'business days'].map(
    (words) => [words, [{ sign: 'K', value: 0 }]] as const,
  ),
  ['daily', [every, { sign: 'D', value: 0 }]],
  ['dagligen', [every, { sign: 'D', value: 0 }]],
  ['yearly', [every, { sign: 'Y', value: 0 }]],
  ['årligen', [every, { sign: 'Y', value: 0 }]],
] as readonly (readonly [string, readonly Meaning[]])[])

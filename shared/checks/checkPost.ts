import { checkAbbreviations } from './abbreviations.ts'
import type { CheckInput } from './checkInput.ts'
import { checkContrast } from './contrast.ts'
import { checkFigures, checkNumbers } from './figureFacts.ts'
import type { Finding } from './finding.ts'
import { severities } from './findingCodes.ts'
import { checkFakeHeadings, checkHeadings } from './headings.ts'
import { checkHints } from './hints.ts'
import { checkImages } from './images.ts'
import { checkInbox } from './inbox.ts'
import { checkLanguageMarks } from './languageMarks.ts'
import { checkImageOnly, checkLetterBlocks, checkRecipients, checkRendered } from './letter.ts'
import { checkSize } from './letterSize.ts'
import { checkLinkTexts } from './linkTexts.ts'
import { type Lix, lixOf } from './lix.ts'
import { checkLogo } from './logo.ts'
import { checkMailClients } from './mailClients.ts'
import { checkMergeFields } from './mergeFields.ts'
import { checkNetworkHints } from './networkHints.ts'
import { checkOfficialese } from './officialese.ts'
import { type Passage, passagesOf } from './passages.ts'
import { checkPassive } from './passive.ts'
import { checkPlaceNames } from './placeNames.ts'
import { checkLengths, checkLix } from './readability.ts'
import { checkSpelling, wordsToSpell } from './spelling.ts'
import { checkSuspectLinks } from './suspectLinks.ts'
import { checkTables } from './tables.ts'
import { checkTextInImages } from './textInImages.ts'
import { checkVariants } from './variantLimits.ts'
import { checkWeekdays } from './weekdays.ts'

export interface CheckedPost {
  /** The worst first, then in reading order. */
  readonly findings: Finding[]
  /** null in English, and for a text too short to be measured. */
  readonly lix: Lix | null
}

/** More of one kind than anybody mends in a sitting: the list, and what crosses the bridge, stays small whatever was pasted. */
export const mostPerCode = 200

/** Everything that is found in a post, by rules: the same input gives the same findings. */
export function checkPost(input: CheckInput): CheckedPost {
  const steps = checkSteps(input)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, one rule at a time: whoever has others to serve may do so between two of them. */
export function* checkSteps(input: CheckInput): Generator<void, CheckedPost> {
  const { content, spelling } = input
  const { language } = content
  const passages = passagesOf(content)
  yield
  const lix = language === 'sv' ? lixOf(passages) : null
  const rules: readonly (() => Finding[])[] = [
    ...letterRules(input, passages),
    () => checkTextInImages(content, input.textShares),
    () => checkFakeHeadings(content, passages),
    () => checkHeadings(content),
    () => checkLinkTexts(content, passages),
    () => checkSuspectLinks(content, passages),
    () => checkTables(content),
    () => checkContrast(input.theme),
    () => checkLogo(input.unseenLogo),
    () => checkLanguageMarks(passages, language),
    () => checkImageOnly(content, passages),
    () => checkSize(input.letter, content),
    () => checkMailClients(input.clientFaults, passages),
    () => checkRecipients(input.recipients),
    () => checkVariants(input.variants, input.bound),
    () => checkNetworkHints(input.variants, input.bound, content, passages),
    () => checkNumbers(input, passages),
    () => checkWeekdays(passages, { language, today: input.today }),
    () => (spelling === null ? [] : spellingRules(input, passages, spelling)),
    () => checkLengths(passages),
    () => checkLix(lix),
    () => checkPassive(passages, language),
    () => checkOfficialese(passages, language),
    () =>
      checkAbbreviations(passages, {
        ...{ language, known: input.knownWords, organisation: input.organisation },
      }),
  ]
  const findings: Finding[] = []
  for (const rule of rules) {
    yield
    for (const one of rule()) findings.push(one)
  }
  const perCode = new Map<string, number>()
  const kept = findings.filter(({ code }) => {
    const count = (perCode.get(code) ?? 0) + 1
    perCode.set(code, count)
    return count <= mostPerCode
  })
  return { findings: kept.toSorted(inOrder), lix }
}

function spellingRules(
  { content, geo, organisation, knownWords }: CheckInput,
  passages: readonly Passage[],
  verdicts: NonNullable<CheckInput['spelling']>,
): Finding[] {
  const words = wordsToSpell(passages, { language: content.language, geo, organisation, knownWords })
  const places = checkPlaceNames(words, geo, verdicts)
  return [...places.findings, ...checkSpelling(words, verdicts, (word) => places.handled.has(word))]
}

/** The rules that a letter can be refused for: none of them needs a dictionary, and some only warn. */
function letterRules(input: LetterInput, passages: readonly Passage[]): readonly (() => Finding[])[] {
  const { content, letter } = input
  return [
    () => checkInbox(content),
    () => checkImages(content),
    () => checkLetterBlocks(content),
    () => checkHints(content, passages),
    () => checkMergeFields(content, passages),
    () => checkFigures(input),
    () => checkRendered(letter),
  ]
}

type LetterInput = Pick<CheckInput, 'content' | 'figures' | 'uncountable' | 'letter'>

/** What stands in the way of sending the letter. */
export function letterBlocks(input: LetterInput): Finding[] {
  return letterRules(input, passagesOf(input.content))
    .flatMap((rule) => rule())
    .filter(({ severity }) => severity === 'blocks')
}

const parts = ['subject', 'preheader', 'title', 'lede', 'body', 'letter', 'theme', 'variant'] as const

function inOrder(one: Finding, other: Finding): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    parts.indexOf(one.place.part) - parts.indexOf(other.place.part) ||
    (one.place.block ?? 0) - (other.place.block ?? 0) ||
    (one.place.inner ?? 0) - (other.place.inner ?? 0) ||
    (one.place.run ?? 0) - (other.place.run ?? 0) ||
    (one.place.from ?? 0) - (other.place.from ?? 0)
  )
}

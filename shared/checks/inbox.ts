import type { Language } from '../i18n/catalogue.ts'
import { createTranslator } from '../i18n/translator.ts'
import { lineForAnybody } from '../newsletter/writtenFields.ts'
import type { PostContent } from '../post/post.ts'
import { hintsIn } from '../post/templateHints.ts'
import { foldText } from '../text/foldText.ts'
import { singleLine } from '../text/plainText.ts'
import { type Finding, type FindingPlace, finding } from './finding.ts'

/** What most inboxes show of a subject; telephones show about half. */
const longestSubject = 60
/** What the widest inboxes show of the preview line. */
const longestPreheader = 130

/** The letter's two lines in an inbox: subject and preview. */
export function checkInbox(content: PostContent): Finding[] {
  return [...checkSubject(content), ...checkPreheader(content)]
}

function checkSubject({ subject, title, language }: PostContent): Finding[] {
  const written = subject ?? title
  const place: FindingPlace = { part: subject === null ? 'title' : 'subject' }
  const text = singleLine(lineForAnybody(written, createTranslator(language)))
  if (text === '') return [finding('subject-empty', place)]
  // A template's title is long because it tells what to write.
  const isTemplate = hintsIn(written).length > 0
  const letters = text.match(/\p{L}/gu) ?? []
  const shouts = letters.length >= 8 && text === text.toUpperCase() && text !== text.toLowerCase()
  const marks = /!{2,}|\?{2,}|(?:!\?|\?!)[!?]*/u.exec(written)
  const spam = spamWords[language].exec(written)
  return [
    ...(text.length > longestSubject && !isTemplate
      ? [finding('subject-long', place, { count: text.length, most: longestSubject })]
      : []),
    ...(shouts
      ? [
          finding('subject-capitals', { ...place, from: 0, to: written.length }, {}, [
            { kind: 'replaceText', text: calmed(written) },
          ]),
        ]
      : []),
    ...(marks === null
      ? []
      : [
          finding(
            'subject-marks',
            { ...place, from: marks.index, to: marks.index + marks[0].length },
            { words: marks[0] },
            [{ kind: 'replaceText', text: marks[0].includes('?') ? '?' : '!' }],
          ),
        ]),
    ...(spam === null
      ? []
      : [
          finding(
            'subject-spam',
            { ...place, from: spam.index, to: spam.index + spam[0].length },
            { words: spam[0] },
          ),
        ]),
  ]
}

/** "NYA KURSER" becomes "Nya kurser". Names are the officer's to see to. */
function calmed(written: string): string {
  return written.toLowerCase().replace(/\p{L}/u, (first) => first.toUpperCase())
}

function checkPreheader({ subject, title, lede, preheader, language }: PostContent): Finding[] {
  const text = singleLine(lineForAnybody(preheader ?? lede, createTranslator(language)))
  const place: FindingPlace = { part: preheader === null ? 'lede' : 'preheader' }
  if (text === '') return [finding('preheader-missing', place)]
  const isSame = foldText(text) === foldText(singleLine(subject ?? title))
  const ledeDiffers = singleLine(lede) !== '' && foldText(lede) !== foldText(text)
  return [
    ...(isSame
      ? [
          finding(
            'preheader-same',
            place,
            {},
            preheader !== null && ledeDiffers ? [{ kind: 'followLede' }] : [{ kind: 'goTo' }],
          ),
        ]
      : []),
    ...(preheader !== null && text.length > longestPreheader
      ? [finding('preheader-long', place, { count: text.length, most: longestPreheader })]
      : []),
  ]
}

/** Phrases that filters weigh and no municipality needs. */
const spamWords: Readonly<Record<Language, RegExp>> = {
  sv: /klicka (?:här|nu)|(?:helt|100 ?%) gratis|du har vunnit|grattis,? du|sista chansen|köp nu|agera nu|snabba pengar|pengarna tillbaka|begränsat erbjudande|[$€]{2,}/iu,
  en: /click (?:here|now)|(?:100 ?%|absolutely|totally) free|you(?:'ve| have) won|congratulations,? you|last chance|buy now|act now|fast cash|money[- ]back|limited(?:[- ]time)? offer|[$€£]{2,}/iu,
}

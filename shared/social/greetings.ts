/** Stands for a merge field inside a text. A noncharacter: plainText lets nobody type one. */
export const fieldMark = '\ufdd0'

/**
 * A text without the greeting it opens with: "Hej ‹namn›, årets sista brev är här." becomes "Årets sista brev är här.",
 * "Kära kollegor i ‹kommun›," becomes ''. Words that are no greeting alone ("Bästa resultatet hittills") stay unless all of
 * the text is one.
 */
export function withoutGreeting(text: string): string {
  const opening = clearOpening.exec(text) ?? fieldOpening.exec(text) ?? wholeOpening.exec(text)
  return opening === null ? text : text.slice(opening[0].length).trimStart()
}

/** Whether a paragraph is a letter's farewell: "Med vänliga hälsningar", alone or with the name under it. */
export function isFarewell(text: string): boolean {
  return text.length <= 120 && farewell.test(text)
}

const addressed = '[^,!.?:;\\n]{0,60}'
const end = '(?:[,!][ \\t]*|\\n|$)'
const clearWord =
  '(?:hej(?: hej)?(?! då)(?: alla| på er| allihop)?|hejsan|hallå|tjena|hi|hello|kära|käre|dear)(?![\\p{L}\\p{N}-])'
const clearOpening = new RegExp(`^${clearWord}(?:\\.[ \\t]*|${addressed}${end})`, 'iu')
// Words that begin other sentences too: only a merge field, or the end of the paragraph, shows that they greet.
const otherWord =
  '(?:bästa|bäste|god morgon|god dag|goddag|god kväll|good morning|good afternoon)(?![\\p{L}\\p{N}-])'
const fieldOpening = new RegExp(`^${otherWord}${addressed}${fieldMark}${addressed}${end}`, 'iu')
const wholeOpening = new RegExp(`^${otherWord}${addressed}[,!]$`, 'iu')

const swedishFarewell =
  '(?:med |många )?(?:(?:vänliga?|bästa|varma|hjärtliga|soliga|glada) )?hälsning(?:ar)?|mvh|vänligen|allt gott'
const englishFarewell =
  '(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|sincerely|yours (?:sincerely|faithfully|truly)'
const farewell = new RegExp(
  `^(?:${swedishFarewell}|${englishFarewell})(?:[,!.]?$|[,!.]?\\n|[, ]+[^.!?\\n]{1,60}$)`,
  'iu',
)

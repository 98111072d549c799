import type { PostContent } from '../post/post.ts'
import { foldText } from '../text/foldText.ts'
import { type Finding, finding } from './finding.ts'
import { linksOf } from './foundLinks.ts'
import type { Passage } from './passages.ts'

/** Links whose words do not say where they lead, read alone as a screen reader lists them (WCAG 2.2, 2.4.4). */
export function checkLinkTexts(content: PostContent, passages: readonly Passage[]): Finding[] {
  const links = linksOf(content, passages).filter(({ kind }) => kind !== 'event')
  const targets = Map.groupBy(links, ({ words }) => foldText(words))
  return links.flatMap(({ kind, words, href, place }) => {
    const folded = foldText(words)
      .replace(/[.,:;!…>»→]+$/u, '')
      .trim()
    if (folded === '') return []
    if (vague.has(folded)) return [finding('link-text-vague', place, { words })]
    if (kind === 'text' && isAddress(words, href)) return [finding('link-text-address', place, { words })]
    const other = (targets.get(foldText(words)) ?? []).some((one) => one.href !== href)
    return other ? [finding('link-text-ambiguous', place, { words })] : []
  })
}

/** "lycksele.se" can be said; "https://lycksele.se/sv/nyheter?id=7" cannot. */
function isAddress(words: string, href: string): boolean {
  if (/^mailto:|^tel:/i.test(href)) return false
  return /^https?:\/\/\S+$/i.test(words) || (/^\S+\.\S+\/\S+$/.test(words) && words.length > 25)
}

const vague: ReadonlySet<string> = new Set(
  [
    'klicka här, klicka på länken, klicka, tryck här, här, hit, läs mer, läs mer här, läs vidare, läs, mer, mer här, mer info, mer information, se mer, se här, länk, länken, denna länk, den här länken, följ länken, gå hit, gå vidare, till sidan, öppna, ladda ner',
    'click here, click, press here, here, read more, read more here, read on, more, more here, more info, more information, see more, link, this link, the link, follow the link, go here, learn more, find out more, this page, open, download, details',
  ]
    .join(', ')
    .split(', ')
    .map(foldText),
)

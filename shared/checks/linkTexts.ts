import type { PostContent } from '../post/post.ts'
import { foldText } from '../text/foldText.ts'
import { type Finding, type FindingPlace, finding } from './finding.ts'
import { at, type Passage } from './passages.ts'
import { everyPlacedBlock } from './placedBlocks.ts'

/** Links whose words do not say where they lead, read alone as a screen reader lists them (WCAG 2.2, 2.4.4). */
export function checkLinkTexts(content: PostContent, passages: readonly Passage[]): Finding[] {
  const links = [...linksIn(passages), ...buttonsIn(content)]
  const targets = Map.groupBy(links, ({ words }) => foldText(words))
  return links.flatMap(({ words, href, place, isButton }) => {
    const folded = foldText(words)
      .replace(/[.,:;!…>»→]+$/u, '')
      .trim()
    if (folded === '') return []
    if (vague.has(folded)) return [finding('link-text-vague', place, { words })]
    if (!isButton && isAddress(words, href)) return [finding('link-text-address', place, { words })]
    const other = (targets.get(foldText(words)) ?? []).some((one) => one.href !== href)
    return other ? [finding('link-text-ambiguous', place, { words })] : []
  })
}

interface FoundLink {
  readonly words: string
  readonly href: string
  readonly place: FindingPlace
  readonly isButton: boolean
}

function linksIn(passages: readonly Passage[]): FoundLink[] {
  return passages.flatMap((passage) =>
    passage.links.map(({ from, to, href }) => ({
      words: passage.text.slice(from, to).trim(),
      href,
      place: at(passage, from, to),
      isButton: false,
    })),
  )
}

function buttonsIn({ body }: PostContent): FoundLink[] {
  return everyPlacedBlock(body).flatMap(({ block, place }) =>
    block.type === 'button' && block.attrs.href !== ''
      ? [{ words: block.attrs.label, href: block.attrs.href, place, isButton: true }]
      : [],
  )
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

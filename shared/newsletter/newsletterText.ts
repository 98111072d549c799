import type { BlockOf } from '../post/document.ts'
import { spellOutFigures } from '../post/spellOutFigures.ts'
import { singleLine } from '../text/plainText.ts'
import { regionMarks } from './countyRegion.ts'
import { shownInFooter, shownLinks, whyItCame } from './letterFooter.ts'
import { mergePlaceholder } from './mergePlaceholder.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import { blockLines } from './textBlocks.ts'
import { headingLines, textWidth, wrapped } from './textLines.ts'
import { createTextLinks, linksInPlace, type TextLinks } from './textLinks.ts'

/**
 * The letter as plain text, made from the document and not from its HTML: lines of at most 72 characters (an address may be
 * longer), lists and quotes marked, figures in columns, links numbered and listed at the end. Merge fields stand as
 * placeholders until `personalise`.
 */
export function newsletterText(input: NewsletterInput): string {
  const { title, lede, language } = input.content
  const body = spellOutFigures(input.content.body, input.figures, language)
  const links = createTextLinks()
  const parts = [
    paragraphed(headingLines(singleLine(title), '=')),
    paragraphed(wrapped(singleLine(lede))),
    ...body.content.map((block) =>
      block.type === 'countyOnly' ? regionText(block, input) : paragraphed(blockLines(block, input, links)),
    ),
    paragraphed(linkLines(links, input)),
    ['-'.repeat(textWidth), ...footerLines(input)].join('\n'),
  ]
  return `${parts.join('')}\n`
}

/** With the empty line after it that everything but the footer has. */
function paragraphed(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`
}

/** Addresses stand where they are mentioned: whoever does not see the region must not find its links at the end. */
function regionText({ attrs, content }: BlockOf<'countyOnly'>, input: NewsletterInput): string {
  const marks = regionMarks(attrs.counties)
  const inside = content.map((block) => paragraphed(blockLines(block, input, linksInPlace))).join('')
  return marks === null || inside === '' ? '' : `${marks.begin}${inside}${marks.end}`
}

function linkLines(links: TextLinks, { t }: NewsletterInput): string[] {
  const addresses = links.all()
  if (addresses.length === 0) return []
  return [`${t('newsletter.text.links')}:`, ...addresses.map((href, index) => `[${index + 1}] ${href}`)]
}

function footerLines(input: NewsletterInput): string[] {
  const { organisation, theme, t } = input
  const { postalAddress, organisationNumber, website, email } = shownInFooter(input)
  const sender = [
    organisation.name,
    postalAddress,
    organisationNumber === ''
      ? ''
      : t('newsletter.footer.organisationNumber', { number: organisationNumber }),
    website,
    email,
  ]
  const links = shownLinks(theme).map(({ label, href }) => singleLine(`${label}: ${href}`))
  return [
    ...sender.flatMap((line) => wrapped(singleLine(line))),
    ...(links.length === 0 ? [] : ['', ...links]),
    '',
    ...wrapped(singleLine(whyItCame(input))),
    ...wrapped(t('newsletter.footer.unsubscribe')),
    mergePlaceholder('unsubscribe', ''),
  ]
}

import { spellOutFigures } from '../post/spellOutFigures.ts'
import { singleLine } from '../text/plainText.ts'
import { mergePlaceholder } from './mergePlaceholder.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import { blockLines } from './textBlocks.ts'
import { headingLines, textWidth, wrapped } from './textLines.ts'
import { createTextLinks, type TextLinks } from './textLinks.ts'

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
    headingLines(singleLine(title), '='),
    wrapped(singleLine(lede)),
    ...body.content.map((block) => blockLines(block, input, links)),
  ]
  const letter = [...parts, linkLines(links, input)].filter((lines) => lines.length > 0)
  const whole = [...letter, ['-'.repeat(textWidth), ...footerLines(input)]]
  return `${whole.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function linkLines(links: TextLinks, { t }: NewsletterInput): string[] {
  const addresses = links.all()
  if (addresses.length === 0) return []
  return [`${t('newsletter.text.links')}:`, ...addresses.map((href, index) => `[${index + 1}] ${href}`)]
}

function footerLines({ organisation, t }: NewsletterInput): string[] {
  const { name, postalAddress, organisationNumber, website, email } = organisation
  const number = singleLine(organisationNumber)
  const sender = [
    name,
    postalAddress,
    number === '' ? '' : t('newsletter.footer.organisationNumber', { number }),
    website ?? '',
    email,
  ]
  const why =
    name.trim() === ''
      ? t('newsletter.footer.whyUnnamed')
      : t('newsletter.footer.why', { organisation: singleLine(name) })
  return [
    ...sender.flatMap((line) => wrapped(singleLine(line))),
    '',
    ...wrapped(why),
    ...wrapped(t('newsletter.footer.unsubscribe')),
    mergePlaceholder('unsubscribe', ''),
  ]
}

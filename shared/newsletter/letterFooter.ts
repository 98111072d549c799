import { Href } from '../post/document.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { linkMarkup } from './inlineMarkup.ts'
import { mergePlaceholder } from './mergePlaceholder.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import type { Theme } from './theme.ts'

/** Who sent this, why it came, and how to make it stop (the Swedish Marketing Act 2008:486, section 20). */
export function footerMjml(input: NewsletterInput): string {
  const { organisation, theme, t } = input
  const palette = theme.light
  const { postalAddress, organisationNumber, website, email } = shownInFooter(input)
  const sender = [
    organisation.name.trim() === '' ? '' : `<strong>${escapeMarkup(organisation.name)}</strong>`,
    escapeMarkup(postalAddress),
    organisationNumber === ''
      ? ''
      : escapeMarkup(t('newsletter.footer.organisationNumber', { number: organisationNumber })),
    website === '' ? '' : linkMarkup({ href: website }, escapeMarkup(shownAddress(website)), palette),
    email === '' ? '' : linkMarkup({ href: `mailto:${email}` }, escapeMarkup(email), palette),
  ]
  const links = shownLinks(theme).map(({ label, href }) => linkMarkup({ href }, escapeMarkup(label), palette))
  const unsubscribe = `<a href="${mergePlaceholder('unsubscribe', '')}" style="color:${palette.accent};text-decoration:underline">${escapeMarkup(t('newsletter.footer.unsubscribeLink'))}</a>`
  const paragraphs = [
    sender.filter(isFilled).join('<br>'),
    links.join(' &#183; '),
    `${escapeMarkup(whyItCame(input))}<br>${escapeMarkup(t('newsletter.footer.unsubscribe'))} ${unsubscribe}`,
  ]
  const markup = paragraphs
    .filter(isFilled)
    .map((paragraph) => `<p style="margin:0 0 12px">${paragraph}</p>`)
    .join('')
  // What is no sheet has no edge of its own: a line says where the letter ends.
  const line =
    palette.page === palette.paper
      ? `<mj-divider css-class="line" border-width="1px" border-color="${palette.line}" padding="0 0 22px" />`
      : ''
  return `<mj-section css-class="page pad" background-color="${palette.page}" padding="26px 48px 32px"><mj-column>${line}<mj-text css-class="faint" font-size="13px" line-height="20px" color="${palette.muted}">${markup}</mj-text></mj-column></mj-section>`
}

/** What the theme's footer tells of the organisation; '' for each part that is left out or not known. */
export function shownInFooter({ organisation, theme }: Pick<NewsletterInput, 'organisation' | 'theme'>) {
  const { shows } = theme.footer
  const { postalAddress, organisationNumber, website, email } = organisation
  return {
    postalAddress: shows.postalAddress ? postalAddress.trim() : '',
    organisationNumber: shows.organisationNumber ? organisationNumber.trim() : '',
    website: shows.website && website !== null && Href.safeParse(website).success ? website : '',
    email: shows.email ? email.trim() : '',
  }
}

/** The theme's own links, as far as a reader can follow them safely. */
export function shownLinks({ footer }: Pick<Theme, 'footer'>): Theme['footer']['links'] {
  return footer.links.filter(({ href }) => Href.safeParse(href).success)
}

export function whyItCame({
  organisation,
  theme,
  t,
}: Pick<NewsletterInput, 'organisation' | 'theme' | 't'>): string {
  if (theme.footer.why !== null) return theme.footer.why
  return organisation.name.trim() === ''
    ? t('newsletter.footer.whyUnnamed')
    : t('newsletter.footer.why', { organisation: organisation.name })
}

/** An address as people say it: without its scheme and without a bare slash at the end. */
function shownAddress(href: string): string {
  return href.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}

function isFilled(markup: string): boolean {
  return markup !== ''
}

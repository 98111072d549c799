import { Href } from '../post/document.ts'
import type { PostContent } from '../post/post.ts'
import { singleLine } from '../text/plainText.ts'
import type { Palette } from './brand.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { linkMarkup } from './inlineMarkup.ts'
import { letterStyles } from './letterStyles.ts'
import { mergePlaceholder } from './mergePlaceholder.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import { preheaderMjml } from './preheaderMjml.ts'

/** The system's own fonts: nothing is fetched when a letter is opened. */
const fonts = "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif"

/** The complete document around a letter's sections. */
export function letterFrame(
  input: NewsletterInput,
  { subject, preheader }: { readonly subject: string; readonly preheader: string },
  sections: string,
): string {
  const { brand, content } = input
  const palette = brand.light
  return [
    `<mjml lang="${content.language}" dir="ltr">`,
    '<mj-head>',
    `<mj-title>${escapeMarkup(titleOf(input, subject))}</mj-title>`,
    '<mj-attributes>',
    `<mj-all font-family="${fonts}" />`,
    `<mj-text padding="0" font-size="17px" line-height="27px" color="${palette.ink}" />`,
    '</mj-attributes>',
    '<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>',
    `<mj-style>${letterStyles(brand)}</mj-style>`,
    '</mj-head>',
    `<mj-body css-class="page" width="600px" background-color="${palette.page}">`,
    preheaderMjml(preheader),
    headerMjml(input),
    titleMjml(content, palette),
    sections,
    `<mj-section css-class="paper" background-color="${palette.paper}" padding="0 0 30px"></mj-section>`,
    footerMjml(input),
    '</mj-body>',
    '</mjml>',
  ].join('\n')
}

/** What the letter is called by whoever reads it aloud, or opens it as a page: never nothing. */
function titleOf({ organisation, t }: NewsletterInput, subject: string): string {
  return [subject, singleLine(organisation.name)].find(isFilled) ?? t('compose.untitled')
}

/** The sender's name, set in type: no logotype to fetch, nothing to block. */
function headerMjml({ organisation, brand }: NewsletterInput): string {
  const palette = brand.light
  const name = `<p class="accent" style="margin:0;color:${palette.accent};font-size:16px;line-height:24px;font-weight:700;letter-spacing:0.2px">${escapeMarkup(organisation.name)}</p>`
  return `<mj-section css-class="page pad" background-color="${palette.page}" padding="30px 48px 18px"><mj-column><mj-text css-class="ink">${organisation.name.trim() === '' ? '' : name}</mj-text></mj-column></mj-section>`
}

function titleMjml({ title, lede }: PostContent, palette: Palette): string {
  const heading =
    title.trim() === ''
      ? ''
      : `<h1 class="letter-title" style="margin:0 0 16px;font-size:30px;line-height:38px;font-weight:700;letter-spacing:-0.3px">${escapeMarkup(title)}</h1>`
  const intro =
    lede.trim() === ''
      ? ''
      : `<p class="letter-lede" style="margin:0 0 26px;font-size:19px;line-height:30px">${escapeMarkup(lede)}</p>`
  return `<mj-section css-class="paper pad top" background-color="${palette.paper}" border-top="4px solid ${palette.accent}" padding="40px 48px 0"><mj-column><mj-text css-class="ink">${heading}${intro}</mj-text></mj-column></mj-section>`
}

/** Who sent this, why it came, and how to make it stop (the Swedish Marketing Act 2008:486, section 20). */
function footerMjml({ organisation, brand, t }: NewsletterInput): string {
  const palette = brand.light
  const { name, postalAddress, organisationNumber, website, email } = organisation
  const number = organisationNumber.trim()
  const sender = [
    name.trim() === '' ? '' : `<strong>${escapeMarkup(name)}</strong>`,
    escapeMarkup(postalAddress),
    number === '' ? '' : escapeMarkup(t('newsletter.footer.organisationNumber', { number })),
  ]
  const links = [
    website !== null && Href.safeParse(website).success
      ? linkMarkup({ href: website }, escapeMarkup(shownAddress(website)), palette)
      : '',
    email.trim() === '' ? '' : linkMarkup({ href: `mailto:${email.trim()}` }, escapeMarkup(email), palette),
  ]
  const why =
    name.trim() === ''
      ? t('newsletter.footer.whyUnnamed')
      : t('newsletter.footer.why', { organisation: name })
  const unsubscribe = `<a href="${mergePlaceholder('unsubscribe', '')}" style="color:${palette.accent};text-decoration:underline">${escapeMarkup(t('newsletter.footer.unsubscribeLink'))}</a>`
  const paragraphs = [
    [...sender, ...links].filter(isFilled).join('<br>'),
    `${escapeMarkup(why)}<br>${escapeMarkup(t('newsletter.footer.unsubscribe'))} ${unsubscribe}`,
  ]
  const markup = paragraphs
    .filter(isFilled)
    .map((paragraph) => `<p style="margin:0 0 12px">${paragraph}</p>`)
    .join('')
  return `<mj-section css-class="page pad" background-color="${palette.page}" padding="26px 48px 32px"><mj-column><mj-text css-class="faint" font-size="13px" line-height="20px" color="${palette.muted}">${markup}</mj-text></mj-column></mj-section>`
}

/** An address as people say it: without its scheme and without a bare slash at the end. */
function shownAddress(href: string): string {
  return href.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}

function isFilled(markup: string): boolean {
  return markup !== ''
}

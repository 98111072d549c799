import { singleLine } from '../text/plainText.ts'
import { wholeNumbers } from '../text/wholeNumbers.ts'
import { escapeMarkup } from './escapeMarkup.ts'
import { fontStacks } from './fonts.ts'
import { footerMjml } from './letterFooter.ts'
import { hasBand, headerMjml } from './letterHeader.ts'
import { letterStyles, outlookFonts, outlooksDark } from './letterStyles.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import { preheaderMjml } from './preheaderMjml.ts'
import { headingFont } from './textMarkup.ts'
import { lineWithFields } from './writtenFields.ts'

/** The complete document around a letter's sections. */
export function letterFrame(
  input: NewsletterInput,
  { subject, preheader }: { readonly subject: string; readonly preheader: string },
  sections: string,
): string {
  const { theme, content } = input
  const palette = theme.light
  return [
    `<mjml lang="${content.language}" dir="ltr">`,
    '<mj-head>',
    `<mj-title>${lineWithFields(titleOf(input, subject), input.t, escapeMarkup)}</mj-title>`,
    '<mj-attributes>',
    `<mj-all font-family="${fontStacks[theme.fonts.body]}" />`,
    `<mj-text padding="0" font-size="17px" line-height="27px" color="${palette.ink}" />`,
    '</mj-attributes>',
    `<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">${outlooksDark(theme)}${outlookFonts(theme)}</mj-raw>`,
    `<mj-style>${letterStyles(theme)}</mj-style>`,
    '</mj-head>',
    `<mj-body css-class="page" width="600px" background-color="${palette.page}">`,
    preheaderMjml(preheader, input.t),
    headerMjml(input),
    titleMjml(input),
    sections,
    `<mj-section css-class="paper" background-color="${palette.paper}" padding="0 0 ${palette.page === palette.paper ? 6 : 30}px"></mj-section>`,
    footerMjml(input),
    '</mj-body>',
    '</mjml>',
  ].join('\n')
}

/** What the letter is called by whoever reads it aloud, or opens it as a page: never nothing. */
function titleOf({ organisation, t }: NewsletterInput, subject: string): string {
  return [subject, singleLine(organisation.name)].find((title) => title !== '') ?? t('compose.untitled')
}

function titleMjml({ content: { title, lede }, theme }: NewsletterInput): string {
  const palette = theme.light
  const heading =
    title.trim() === ''
      ? ''
      : `<h1 class="letter-title" style="margin:0 0 16px;${headingFont(theme)}font-size:30px;line-height:38px;font-weight:700;letter-spacing:-0.3px">${escapeMarkup(wholeNumbers(title))}</h1>`
  const intro =
    lede.trim() === ''
      ? ''
      : `<p class="letter-lede" style="margin:0 0 26px;font-size:19px;line-height:30px">${escapeMarkup(wholeNumbers(lede))}</p>`
  // A sheet on a ground of its own has a line along its top, unless the band is there already.
  const isSheet = palette.paper !== palette.page && !hasBand(palette)
  const top = isSheet ? ` border-top="4px solid ${palette.accent}"` : ''
  return `<mj-section css-class="paper pad top" background-color="${palette.paper}"${top} padding="${palette.paper === palette.page && !hasBand(palette) ? 14 : 40}px 48px 0"><mj-column><mj-text css-class="ink">${heading}${intro}</mj-text></mj-column></mj-section>`
}

import { escapeMarkup } from './escapeMarkup.ts'
import { fontStacks } from './fonts.ts'
import type { NewsletterInput } from './newsletterInput.ts'
import { type LogoImage, type Palette, shownLogo } from './theme.ts'

/** A logo wider than this has the name under it instead of beside it, in px. */
const widestBeside = 150

/** The top of the letter: the sender's name, logo, or both, in a band of its own where the theme has a colour for it. */
export function headerMjml(input: NewsletterInput): string {
  const { page, header } = input.theme.light
  const inner = headerMarkup(input)
  const section = (padding: string) =>
    `<mj-section css-class="header pad" background-color="${header}" padding="${padding}"><mj-column><mj-text css-class="header-name">${inner}</mj-text></mj-column></mj-section>`
  if (!hasBand(input.theme.light)) return section('30px 48px 18px')
  const above = `<mj-section css-class="page" background-color="${page}" padding="24px 0 0"></mj-section>`
  // Nobody to name: the band is a line.
  if (inner === '')
    return `${above}\n<mj-section css-class="header" background-color="${header}" padding="4px 0 0"></mj-section>`
  return `${above}\n${section('22px 48px')}`
}

/** Whether the header has another colour than what is around the letter. */
export function hasBand({ page, header }: Palette): boolean {
  return page !== header
}

function headerMarkup(input: NewsletterInput): string {
  const { organisation, theme } = input
  const logo = shownLogo(theme)
  const name = nameMarkup(input)
  if (logo === null) return name
  const isAlone = theme.header === 'logo'
  const alt = logo.alt.trim() === '' && isAlone ? organisation.name : logo.alt
  // Where images are off its words stand in its place, on the band's own colour.
  const words = `color:${theme.light.headerText};font-size:17px;font-weight:700`
  const image = (shown: LogoImage, style: string) =>
    `<img class="header-name" src="${escapeMarkup(input.imageSource(shown.asset))}" alt="${escapeMarkup(alt)}" width="${logo.width}" height="${shownHeight(shown, logo.width)}" style="${style}width:${logo.width}px;max-width:100%;height:auto;border:0;${words}">`
  const images =
    logo.dark === null
      ? image(logo.light, 'display:block;')
      : `<div class="logo-light">${image(logo.light, 'display:block;')}</div><div class="logo-dark" style="display:none;mso-hide:all">${image(logo.dark, 'display:block;mso-hide:all;')}</div>`
  if (isAlone || name === '') return images
  if (logo.width > widestBeside) return `${images}<div style="padding:12px 0 0">${name}</div>`
  return `<table role="presentation" border="0" cellpadding="0" cellspacing="0"><tbody><tr><td width="${logo.width}" style="vertical-align:middle">${images}</td><td style="padding:0 0 0 16px;vertical-align:middle">${name}</td></tr></tbody></table>`
}

function nameMarkup({ organisation, theme }: NewsletterInput): string {
  const { headerText } = theme.light
  if (organisation.name.trim() === '') return ''
  return `<p class="header-name" style="margin:0;color:${headerText};font-family:${fontStacks[theme.fonts.headings]};font-size:17px;line-height:24px;font-weight:700;letter-spacing:0.2px">${escapeMarkup(organisation.name)}</p>`
}

/** Outlook for Windows takes an image's size from its attributes. */
function shownHeight({ width, height }: LogoImage, shownWidth: number): number {
  return Math.max(1, Math.round((height / width) * shownWidth))
}

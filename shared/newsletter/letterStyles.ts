import { windowsFonts } from './fonts.ts'
import type { Palette, Theme } from './theme.ts'

/**
 * What inline styles cannot say: a narrower letter on a phone, and our own colours where the reader's device is dark
 * (a client that honours neither shows the light letter). The sections' classes are given in MJML by css-class.
 */
export function letterStyles({ dark }: Pick<Theme, 'dark'>): string {
  return `${base}
@media only screen and (max-width:479px) {${narrow}}
@media (prefers-color-scheme: dark) {${inTheDark(dark)}}`
}

/**
 * For Outlook for Windows alone, which lays letters out as Word does: fonts by the one name that it has. It goes on to Times New
 * Roman from a list that begins with a font it does not know.
 */
export function outlookFonts({ fonts }: Pick<Theme, 'fonts'>): string {
  const font = (name: Theme['fonts']['body']) => `font-family:'${windowsFonts[name]}',sans-serif !important`
  return `<!--[if mso]><style>div,p,li,td,th,a,span{${font(fonts.body)}}h1,h2,h3,.header-name{${font(fonts.headings)}}</style><![endif]-->`
}

const base = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
h1, h2, h3, p, li, blockquote { overflow-wrap: anywhere; }`

const narrow = `
.pad > table > tbody > tr > td { padding-left: 24px !important; padding-right: 24px !important; }
.figures > table > tbody > tr > td { padding-left: 16px !important; padding-right: 16px !important; }
.letter-title { font-size: 26px !important; line-height: 33px !important; }
.letter-lede { font-size: 18px !important; line-height: 28px !important; }
.event-day { font-size: 23px !important; line-height: 29px !important; }
.grid td, .grid th { overflow-wrap: anywhere !important; -webkit-hyphens: auto; hyphens: auto; }
.tight td, .tight th { font-size: 13px !important; line-height: 19px !important; }
.stack table, .stack tbody, .stack tr, .stack td, .stack th { display: block !important; width: auto !important; }
.stack td, .stack th { padding: 2px 0 !important; border-bottom-width: 0 !important; text-align: left !important; font-size: 15px !important; line-height: 23px !important; }
.stack .row { padding-top: 12px !important; font-size: 16px !important; }
.stack .end { padding-bottom: 12px !important; border-bottom-width: 1px !important; }
.stack .heads, .stack .none { display: none !important; }
.stack .label { display: inline !important; }
.figure-word { font-size: 18px !important; }
.figure-number { font-size: 36px !important; line-height: 42px !important; }
`

const set = (property: string, color: string) => `${property}: ${color} !important`
const ground = (color: string) => `background: ${color} !important; ${set('background-color', color)}`

function inTheDark(palette: Palette): string {
  return `
.page, .page > div, .page > table { ${ground(palette.page)}; }
.paper, .paper > table { ${ground(palette.paper)}; }
.header, .header > table { ${ground(palette.header)}; }
.header-name { ${set('color', palette.headerText)}; }
.logo-light { display: none !important; }
.logo-dark { display: block !important; }
.ink > div { ${set('color', palette.ink)}; }
.faint > div, .muted { ${set('color', palette.muted)}; }
.accent, .ink a, .faint a { ${set('color', palette.accent)}; }
.top > table > tbody > tr > td, .figure table, .quote table { ${set('border-color', palette.accent)}; }
.event > table { ${ground(palette.page)}; ${set('border-color', palette.line)}; }
.grid table { ${set('color', palette.ink)}; }
.grid td, .grid th { ${set('border-color', palette.line)}; }
.grid .col { ${set('border-color', palette.accent)}; }
.line p { ${set('border-color', palette.line)}; }
.button td, .button a, .button p { ${ground(palette.button)}; ${set('color', palette.buttonLabel)}; }
`
}

/**
 * A style sheet of its own for Outlook on the web and on phones (Gmail may leave out a whole sheet for a selector it does not know).
 * In the dark it asks no media query: it darkens each colour by itself and marks what it has changed with data-ogsb (a ground) or
 * data-ogsc (a text). The ground around the whole letter is the first, so that all else is inside a mark. What it has changed stands
 * (it is inline, and !important), so the header and the buttons, where a text needs its very ground, are left to it; the rest is
 * told in pairs of ground and text, to be read wherever the marks are left behind. A logo it cannot change.
 */
export function outlooksDark({ dark: palette }: Pick<Theme, 'dark'>): string {
  const inside = (...selectors: string[]) => selectors.map((selector) => `[data-ogsb] ${selector}`).join(', ')
  return `<style>[data-ogsc] .logo-light, ${inside('.logo-light')} { display: none !important; }
[data-ogsc] .logo-dark, ${inside('.logo-dark')} { display: block !important; }
${inside('.page', '.page > table', '.event > table')} { ${ground(palette.page)}; }
${inside('.paper', '.paper > table')} { ${ground(palette.paper)}; }
${inside('.ink > div', '.grid table')} { ${set('color', palette.ink)}; }
${inside('.muted', '.faint > div')} { ${set('color', palette.muted)}; }
${inside('.accent', '.ink a', '.faint a')} { ${set('color', palette.accent)}; }</style>`
}

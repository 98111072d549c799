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

const base = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
h1, h2, h3, p, li, blockquote { overflow-wrap: anywhere; }`

const narrow = `
.pad > table > tbody > tr > td { padding-left: 24px !important; padding-right: 24px !important; }
.figures > table > tbody > tr > td { padding-left: 16px !important; padding-right: 16px !important; }
.letter-title { font-size: 26px !important; line-height: 33px !important; }
.letter-lede { font-size: 18px !important; line-height: 28px !important; }
.event-day { font-size: 23px !important; line-height: 29px !important; }
.grid td, .grid th { padding: 6px 6px 6px 0 !important; overflow-wrap: anywhere !important; -webkit-hyphens: auto; hyphens: auto; font-size: 13px !important; line-height: 19px !important; }
.figure-word { font-size: 18px !important; }
.figure-number { font-size: 36px !important; line-height: 42px !important; }
`

function inTheDark(palette: Palette): string {
  const set = (property: string, color: string) => `${property}: ${color} !important`
  const ground = (color: string) => `background: ${color} !important; ${set('background-color', color)}`
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

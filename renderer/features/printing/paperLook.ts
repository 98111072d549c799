import { pageFootCss } from './pageFoot.ts'

const scheme = 'data-mantine-color-scheme'
let before: string | null = null
let foot: CSSStyleSheet | null = null

/** Black on white whatever the screen's theme is, with the foot of every page. @param words what `pageFootCss` asks for */
export function putOnPaper(words: Parameters<typeof pageFootCss>[0]): void {
  takeOffPaper()
  const root = document.documentElement
  before = root.getAttribute(scheme)
  root.setAttribute(scheme, 'light')
  foot = new CSSStyleSheet()
  foot.replaceSync(pageFootCss(words))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, foot]
}

/** As the screen was. Where it is so already nothing is done. */
export function takeOffPaper(): void {
  if (foot === null) return
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== foot)
  foot = null
  if (before !== null) document.documentElement.setAttribute(scheme, before)
}

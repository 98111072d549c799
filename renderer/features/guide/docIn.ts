import type { Language } from '../../../shared/i18n/catalogue.ts'

/** A page of the documentation as it is read. */
export interface DocPage {
  readonly title: string
  /** Markdown without the title, and without the link from one language to the other. */
  readonly markdown: string
  /** What it is written in, which may be another language than the one asked for. */
  readonly language: Language
}

/**
 * A page of docs/ in one language. A page in both has them one after the other: Swedish and then "## In English", or English and then a
 * second title in Swedish. A page in one language is shown to all.
 *
 * @param text Markdown, as it lies in docs/
 */
export function docIn(text: string, language: Language): DocPage {
  const [swedish = '', english] = text.split(englishHeading)
  if (english !== undefined) {
    const [svTitle = '', enTitle = svTitle] = titleOf(swedish).split(' · ')
    return language === 'en'
      ? { title: enTitle, markdown: english.trim(), language: 'en' }
      : { title: svTitle, markdown: bodyOf(swedish), language: 'sv' }
  }
  const second = secondTitle(text)
  if (second !== undefined && language === 'sv') return pageOf(text.slice(second), 'sv')
  return pageOf(second === undefined ? text : text.slice(0, second), 'en')
}

const englishHeading = '\n## In English\n'
const otherLanguage = /^(\*\[På svenska längre ned\.\]\(#[^)]+\)\*\n+|\[In English below\]\(#in-english\)\. )/

function pageOf(text: string, language: Language): DocPage {
  return { title: titleOf(text), markdown: bodyOf(text), language }
}

function titleOf(text: string): string {
  return (/^# (.*)$/m.exec(text)?.[1] ?? '').replaceAll('`', '')
}

function bodyOf(text: string): string {
  return text
    .replace(/^# .*\n+/, '')
    .replace(otherLanguage, '')
    .trim()
}

/** Where the page begins once more, in Swedish. A comment in a shell's example has a `#` at its beginning too. */
function secondTitle(text: string): number | undefined {
  const prose = text.replace(/```[\s\S]*?```/g, (example) => ' '.repeat(example.length))
  return [...prose.matchAll(/^# /gm)][1]?.index
}

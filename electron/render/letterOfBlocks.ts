import type { Document, Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { CountyCode } from '../../shared/contract/scalars.ts'
import { defaultTheme } from '../../shared/newsletter/builtInThemes.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import type { Block, InnerBlock, PostDocument } from '../../shared/post/document.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { plainText } from '../../shared/text/plainText.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import { renderNewsletter } from './compileNewsletter.ts'
import type { HostileLetter } from './hostileContent.ts'

// For tests only: letters made of blocks, and what is in the HTML that comes of them.

export function letterOf(blocks: Block[], changes: Partial<PostContent> = {}): HostileLetter {
  const body: PostDocument = { type: 'doc', content: blocks }
  const content = { title: 'Rubrik', lede: 'Ingress', body, tags: [], link: null, language: 'sv' as const }
  return {
    content: { ...content, subject: null, preheader: null, ownWords: [], networks: {}, ...changes },
    figures: new Map(),
    organisation: { ...defaultSettings.organisation, name: 'Lärcentrum Inland' },
    theme: defaultTheme,
  }
}

export function render(letter: HostileLetter) {
  return renderNewsletter({ ...letter, imageSource: contentIdSource })
}

export function elementsOf(parent: Document | Element): Element[] {
  return parent.children.flatMap((child) =>
    'attribs' in child ? [child, ...elementsOf(child as Element)] : [],
  )
}

/** Everything a reader is shown or told: text, and the attributes that carry text. */
export function shownIn(html: string): string {
  const document = parseDocument(html)
  const carried = elementsOf(document).flatMap(({ attribs }) => [attribs.title, attribs.alt])
  const texts: string[] = []
  const collect = (node: Document | Element) => {
    for (const child of node.children) {
      if (child.type === 'text') texts.push(child.data)
      else if ('attribs' in child) collect(child as Element)
    }
  }
  collect(document)
  return [...texts, ...carried].map((text) => oneSpaced(text ?? '')).join('\n')
}

export function oneSpaced(text: string): string {
  return plainText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()
}

export function eventOf(title: string): InnerBlock {
  const times = { starts: '2026-12-18T09:00', ends: '2026-12-18T11:30', zone: 'Europe/Stockholm' }
  return { type: 'event', attrs: { title, ...times, place: 'Lycksele', href: 'https://a.example' } }
}

export const paragraphOf = (text: string): InnerBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})

export const regionFor = (codes: string[], ...content: InnerBlock[]): Block => ({
  type: 'countyOnly',
  attrs: { counties: codes.map((code) => CountyCode.parse(code)) },
  content,
})

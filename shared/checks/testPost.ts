import { Temporal } from 'temporal-polyfill'
import type { GeoRegistry } from '../geo/registry.ts'
import { defaultTheme } from '../newsletter/builtInThemes.ts'
import type { Block, Inline, InnerBlock } from '../post/document.ts'
import type { PostContent } from '../post/post.ts'
import type { CheckInput } from './checkInput.ts'

/** For tests only: a registry of no places. */
const nowhere: GeoRegistry = {
  counties: [],
  municipalities: [],
  populations: [],
}

/** A post with nothing to remark on, but for what a test puts in it. */
export function testPost(body: readonly Block[] = [], part: Partial<PostContent> = {}): PostContent {
  return {
    ...{
      title: 'Nya kurser i vår',
      lede: 'I vår börjar kurserna som många har väntat på, och alla i våra kommuner är välkomna.',
      tags: [],
      link: null,
      language: 'sv',
    },
    ...{ subject: null, preheader: null, ownWords: [], networks: {} },
    body: { type: 'doc', content: [...body] },
    ...part,
  }
}

export function testInput(content: PostContent, part: Partial<CheckInput> = {}): CheckInput {
  return {
    content,
    figures: new Map(),
    uncountable: new Set(),
    geo: nowhere,
    organisation: 'Kommunalförbundet Norr',
    theme: defaultTheme,
    unseenLogo: [],
    knownWords: new Set(),
    variants: [],
    bound: new Set(),
    textShares: new Map(),
    today: Temporal.PlainDate.from('2026-11-25'),
    spelling: null,
    letter: null,
    clientFaults: null,
    recipients: null,
    ...part,
  }
}

/** A text, or texts with marks and chips among them. */
export function paragraph(...parts: readonly (string | Inline)[]): InnerBlock & { type: 'paragraph' } {
  const content = parts.map(
    (part): Inline => (typeof part === 'string' ? { type: 'text', text: part } : part),
  )
  return { type: 'paragraph', content }
}

export function heading(level: 2 | 3, text: string): InnerBlock {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

export function bold(text: string): Inline {
  return { type: 'text', text, marks: [{ type: 'bold' }] }
}

export function linked(text: string, href: string): Inline {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }
}

export function inLanguage(lang: string, text: string): Inline {
  return { type: 'text', text, marks: [{ type: 'language', attrs: { lang } }] }
}

export function list(...items: readonly string[]): InnerBlock {
  return {
    type: 'bulletList',
    content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
  }
}

export function image(alt: string | null, decorative = false): InnerBlock {
  return { type: 'image', attrs: { asset: 'a'.repeat(64), alt, decorative, width: 1200, height: 630 } }
}

export function table(
  cell: 'tableCell' | 'tableHeader',
  ...rows: readonly (readonly string[])[]
): InnerBlock {
  return {
    type: 'table',
    content: rows.map((texts, row) => ({
      type: 'tableRow',
      content: texts.map((text) => ({
        type: row === 0 ? cell : 'tableCell',
        content: [paragraph(text)],
      })),
    })),
  }
}

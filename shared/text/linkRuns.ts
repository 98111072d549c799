import { Href, type Inline, type Mark } from '../post/document.ts'
import { singleLine } from './plainText.ts'

/** Inlines that belong to one link, or to none. */
export interface LinkRun {
  /** null where it is no link, or its address is one that no reader should follow. */
  readonly href: string | null
  readonly title: string
  readonly inlines: readonly Inline[]
}

/** Gathers what the editor splits at every change of mark, so that a link half in bold is one link. */
export function linkRuns(inlines: readonly Inline[]): LinkRun[] {
  const runs: { href: string | null; title: string; inlines: Inline[] }[] = []
  for (const inline of inlines) {
    const link = inline.type === 'text' ? safeLink(inline.marks) : undefined
    const href = link === undefined ? null : singleLine(link.attrs.href)
    const title = link?.attrs.title ?? ''
    const last = runs.at(-1)
    if (last !== undefined && last.href === href && last.title === title) last.inlines.push(inline)
    else runs.push({ href, title, inlines: [inline] })
  }
  return runs
}

function safeLink(marks: readonly Mark[] = []): Extract<Mark, { type: 'link' }> | undefined {
  const link = marks.find((mark) => mark.type === 'link')
  return link !== undefined && Href.safeParse(link.attrs.href).success ? link : undefined
}

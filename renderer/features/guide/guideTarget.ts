import type { MarkdownTarget } from '../../ui/MarkdownBlocks.tsx'
import { guideDocs, guidePath } from './guideChapters.ts'

/**
 * Where a link of the documentation leads when it is read in the program: to another page of it, to the web, or, as with a file of the
 * source, nowhere.
 *
 * @param href as it stands in docs/: relative to the file that it stands in, all of them in docs/ or in docs/guide/
 */
export function guideTarget(href: string): MarkdownTarget {
  if (/^https?:/.test(href)) return { kind: 'web' }
  const [file = '', place] = href.split('#', 2)
  const doc = guideDocs.find((name) => file === `${name}.md` || file === `../${name}.md`)
  return doc === undefined
    ? { kind: 'none' }
    : { kind: 'place', hash: `#${guidePath(doc, unescaped(place))}` }
}

function unescaped(place: string | undefined): string | undefined {
  return place === undefined ? undefined : decodeURIComponent(place)
}

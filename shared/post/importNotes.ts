import type { ImportWarning } from '../contract/posts.ts'

/** What an import left out or changed. Codes are keys of the catalogue's newsletter.importWarning. */
export type ImportNote =
  | 'title-missing'
  | 'text-cut'
  | 'scripts-dropped'
  | 'styles-dropped'
  | 'forms-dropped'
  | 'embeds-dropped'
  | 'hidden-dropped'
  | 'image-not-imported'
  | 'image-left-behind'
  | 'image-type-refused'
  | 'image-too-large'
  | 'images-cut'
  | 'pixels-dropped'
  | 'image-link-dropped'
  | 'masthead-dropped'
  | 'footer-dropped'
  | 'attachment-not-imported'
  | 'image-missing'
  | 'figure-missing'
  | 'theme-left-out'
  | 'link-dropped'
  | 'table-flattened'
  | 'nesting-flattened'
  | 'markdown-as-text'

/** Gathers notes while a file is read. */
export interface ImportNotes {
  /** One note for all of a kind, which counts what: "script ×2, onclick". */
  count(code: ImportNote, what: string): void
  /** A note of its own for each. */
  add(code: ImportNote, detail: string): void
  all(): ImportWarning[]
}

/** Past this many of a kind, the rest are told as a number. */
const mostOfAKind = 20
const longestDetail = 100

export function createImportNotes(): ImportNotes {
  const counted = new Map<ImportNote, Map<string, number>>()
  const listed = new Map<ImportNote, { details: string[]; more: number }>()
  return {
    count(code, what) {
      const counts = counted.get(code) ?? new Map<string, number>()
      const short = shortened(what)
      counts.set(short, (counts.get(short) ?? 0) + 1)
      counted.set(code, counts)
    },
    add(code, detail) {
      const list = listed.get(code) ?? { details: [], more: 0 }
      if (list.details.length < mostOfAKind) list.details.push(shortened(detail))
      else list.more += 1
      listed.set(code, list)
    },
    all() {
      const sums = [...counted].map(([code, counts]) => ({ code, detail: countsInWords(counts) }))
      const lists = [...listed].flatMap(([code, { details, more }]) => {
        const all = more > 0 ? [...details, `+ ${more}`] : details
        return all.map((detail) => ({ code, detail }))
      })
      return [...sums, ...lists]
    },
  }
}

function countsInWords(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .slice(0, mostOfAKind)
    .map(([what, times]) => (times === 1 ? what : `${what} ×${times}`))
    .join(', ')
}

function shortened(detail: string): string {
  const characters = [...detail.slice(0, longestDetail * 2)]
  return characters.length <= longestDetail ? detail : `${characters.slice(0, longestDetail - 1).join('')}…`
}

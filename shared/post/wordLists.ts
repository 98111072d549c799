import type { DocumentBuilder } from './documentBuilder.ts'

/**
 * Word and Outlook write lists as paragraphs: how deep an item lies stands in its style ("mso-list: l0 level2 lfo1"), and its
 * bullet or number is text of its own ("mso-list: Ignore"), which alone tells a numbered list from another.
 */
export interface WordLists {
  /** A paragraph begins that is an item. @param level 1 for the outermost list */
  item(level: number): void
  marker(text: string): void
  /** Words of the item come: now its list is known. */
  words(): void
  /** Something begins that is no item. */
  end(): void
}

type ListType = 'bulletList' | 'orderedList'

export function createWordLists(builder: DocumentBuilder): WordLists {
  const open: ListType[] = []
  let awaited: { readonly level: number; marker: string } | null = null
  const closeTo = (level: number) => {
    while (open.length > level) {
      builder.closeList()
      open.pop()
    }
  }
  return {
    item(level) {
      builder.endBlock()
      awaited = { level, marker: '' }
    },
    marker(text) {
      if (awaited !== null) awaited.marker += text
    },
    words() {
      if (awaited === null) return
      const { level, marker } = awaited
      awaited = null
      const number = /^\s*\(?(\d+|[a-z]{1,4})[.)]/i.exec(marker)?.[1]
      const type = number === undefined ? 'bulletList' : 'orderedList'
      closeTo(open.at(level - 1) === type ? level : level - 1)
      while (open.length < level) {
        builder.openList(type, Number(number) || 1)
        open.push(type)
      }
      builder.openItem()
    },
    end() {
      awaited = null
      closeTo(0)
    },
  }
}

const deepestLevel = 9

/** 0 for what is no item of a list of Word's. */
export function wordListLevel(style: string | undefined): number {
  const level = Number(/mso-list\s*:\s*\w+\s+level(\d)/i.exec(style ?? '')?.[1] ?? 0)
  return Math.min(level, deepestLevel)
}

export function isWordListMarker(style: string | undefined): boolean {
  return /mso-list\s*:\s*ignore/i.test(style ?? '')
}

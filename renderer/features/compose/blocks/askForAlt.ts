import type { Editor } from '@tiptap/react'
import { leaveBlock } from './leaveBlock.ts'

/** Marks the field in which an image's description is written. */
export const altField = 'data-alt-field'
/** Marks all that is asked about an image, which is to be seen whole. */
export const askingArea = 'data-asking'

/** How often the page is asked whether the image is drawn yet: React draws it a moment after the editor knows it. */
const patience = 10

/** Takes the cursor to the description of the image at a position, as soon as it is there. */
export function askForAlt({ view }: Editor, position: number, attempt = 0): void {
  requestAnimationFrame(() => {
    if (view.isDestroyed) return
    const image = view.nodeDOM(position)
    const field = image instanceof Element ? image.querySelector<HTMLInputElement>(`[${altField}]`) : null
    if (field === null && attempt < patience) askForAlt({ view } as Editor, position, attempt + 1)
    field?.closest(`[${askingArea}]`)?.scrollIntoView({ block: 'nearest' })
    field?.focus({ preventScroll: true })
    field?.select()
  })
}

/** From an image that has been answered for to the next that has not, or into the text after it. */
export function goOn(editor: Editor, position: number): void {
  const next = nextUndecided(editor, position)
  if (next === null) leaveBlock(editor, position)
  else askForAlt(editor, next)
}

function nextUndecided({ state }: Editor, position: number): number | null {
  let found: number | null = null
  state.doc.nodesBetween(
    Math.min(position + 1, state.doc.content.size),
    state.doc.content.size,
    (node, at) => {
      if (found === null && at > position && node.type.name === 'image' && isUndecided(node.attrs)) found = at
      return found === null
    },
  )
  return found
}

function isUndecided({ alt, decorative }: { readonly [name: string]: unknown }): boolean {
  return decorative !== true && (typeof alt !== 'string' || alt.trim() === '')
}

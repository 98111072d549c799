import type { Page } from '@playwright/test'
import { pseudoLetters } from './pseudoLanguage.ts'

/** Attributes that are read or heard. */
const readOut = [
  ...['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'aria-placeholder'],
  ...['title', 'placeholder', 'alt', 'label'],
]

/** Every text that is to be seen or heard in the window, letters and other frames excepted. */
export function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate((attributes) => {
    const texts = new Set<string>([document.title])
    const isShown = (element: Element | null) =>
      element?.checkVisibility({ visibilityProperty: true }) === true
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode
      if (
        nodeValue?.trim() &&
        isShown(parentElement) &&
        !/^(script|style)$/i.test(parentElement?.tagName ?? '')
      )
        texts.add(nodeValue.trim())
    }
    for (const name of attributes)
      for (const element of document.querySelectorAll(`[${name}]`))
        if (isShown(element)) texts.add(element.getAttribute(name) ?? '')
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
      if (isShown(field) && !['checkbox', 'radio', 'hidden'].includes(field.type)) texts.add(field.value)
    return [...texts]
  }, readOut)
}

/**
 * What of these texts has not come from the pseudo-language's catalogue: words in plain letters, unless they stand so in what somebody has
 * written or what the program knows by name.
 *
 * @param known all of that, one text
 */
export function unmarkedOf(texts: readonly string[], known: string): string[] {
  const content = tidy(known)
  return texts.flatMap((text) => {
    const plain = text
      .split(marked)
      // An address or a file is called what it is called.
      .flatMap((piece) =>
        piece.split(/\s*\S+\.[a-z]\S*|[\d\n\r"”“„«»()[\]{}<>:;,!?·…–—=+*/|•→≥≤×#]+|\.\s|\.$/i),
      )
    const strange = plain.filter((piece) => /[a-zåäö]{2}/i.test(piece) && !content.includes(tidy(piece)))
    return strange.length === 0
      ? []
      : [`${strange.map((piece) => piece.trim()).join(' | ')}  ←  ${text.slice(0, 120)}`]
  })
}

/** A word of the pseudo-language. */
const marked = new RegExp(`[\\p{L}\\p{N}-]*[${pseudoLetters}][\\p{L}\\p{N}-]*`, 'giu')

function tidy(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}

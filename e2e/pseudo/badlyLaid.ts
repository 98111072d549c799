import type { Page } from '@playwright/test'

/**
 * What longer texts have done to the window: texts that are cut off without an ellipsis, that stick out of the box they stand in, that lie
 * over each other, and a window that has to be moved sideways. What is scrolled out of sight is no fault.
 */
export function badlyLaid(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5
    const faults = new Set<string>()
    const shown: { readonly text: string; readonly element: Element; readonly rect: DOMRect }[] = []
    const style = (element: Element) => getComputedStyle(element)

    /** What is left to see of a text: where it is cut, and whether that is told by an ellipsis. */
    const seen = (element: Element, rect: DOMRect): DOMRect | null => {
      let [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom]
      let isShortened = false
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, textOverflow, webkitLineClamp, position, clip, opacity } = style(at)
        if (opacity === '0' || clip !== 'auto') return null
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') isShortened = true
        const box = at.getBoundingClientRect()
        if (overflowX !== 'visible' || overflowY !== 'visible') {
          if (box.width <= 2 || box.height <= 2) return null
          const isCut =
            (overflowX === 'hidden' || overflowX === 'clip') &&
            (right > box.right + slack || left < box.left - slack)
          const isLow =
            (overflowY === 'hidden' || overflowY === 'clip') &&
            (bottom > box.bottom + slack || top < box.top - slack)
          if ((isCut || isLow) && !isShortened) faults.add(`cut: ${named(element)}`)
          left = Math.max(left, box.left)
          right = Math.min(right, box.right)
          top = Math.max(top, box.top)
          bottom = Math.min(bottom, box.bottom)
          if (right - left < 2 || bottom - top < 2) return null
        }
        if (position === 'fixed') break
      }
      right = Math.min(right, innerWidth)
      bottom = Math.min(bottom, innerHeight)
      left = Math.max(left, 0)
      top = Math.max(top, 0)
      if (right - left < 2 || bottom - top < 2) return null
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      if (hit === null || !(hit.contains(element) || element.contains(hit))) return null
      return new DOMRect(left, top, right - left, bottom - top)
    }
    /** The box with a border or a ground of its own that a text stands in. */
    const sticksOut = (element: Element, rect: DOMRect): boolean => {
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const { borderLeftWidth, borderRightWidth, backgroundColor, display, overflowX, position } = style(at)
        if (overflowX !== 'visible') return false
        const hasEdges =
          (borderLeftWidth !== '0px' && borderRightWidth !== '0px') ||
          !/, 0\)$|^transparent$/.test(backgroundColor)
        if (display !== 'inline' && display !== 'contents' && hasEdges) {
          const box = at.getBoundingClientRect()
          return (
            rect.right > box.right + slack || rect.left < box.left - slack || rect.bottom > box.bottom + 3
          )
        }
        if (position === 'absolute' || position === 'fixed') return false
      }
      return false
    }
    const named = (element: Element) =>
      `${(element.textContent ?? '').trim().slice(0, 60)} (${element.tagName.toLowerCase()}.${String(
        element.getAttribute('class') ?? '',
      )
        .split(' ')
        .slice(0, 2)
        .join('.')})`

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { currentNode: node } = walker
      const element = node.parentElement
      if (!element || !node.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true }))
        continue
      if (element.closest('[contenteditable="true"], svg, select, script, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width < 2 || rect.height < 2) continue
        const left = seen(element, rect)
        if (left === null) continue
        if (sticksOut(element, left)) faults.add(`outside: ${named(element)}`)
        shown.push({ text: named(element), element, rect: left })
      }
    }
    for (const [at, one] of shown.entries())
      for (const other of shown.slice(at + 1)) {
        if (
          one.element === other.element ||
          one.element.contains(other.element) ||
          other.element.contains(one.element)
        )
          continue
        const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const height = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top)
        if (width > 3 && height > 5) faults.add(`over each other: ${one.text} and ${other.text}`)
      }
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth + 1) faults.add('the window is wider than it can show')
    return [...faults]
  })
}

import type { Page } from '@playwright/test'

/** What a screen reader has been given to read out by itself: words, and how many regions had said words like them by then. */
export interface Heard {
  readonly words: string
  /** Which of the page's live regions, by the order in which they spoke first. */
  readonly region: number
  readonly isPolite: boolean
}

/**
 * Listens to a page as screen readers do: to what changes in a live region that was there before. What comes together with its region is not
 * read out, unless it is an alert. @returns what has been heard so far
 */
export async function listenTo(page: Page): Promise<() => Promise<Heard[]>> {
  await page.evaluate(listen)
  return () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
}

/** Runs in the page. */
function listen(): void {
  const heard: Heard[] = []
  Object.assign(window, { heard })
  const regions = 'output, [role=status], [role=alert], [role=log], [aria-live]'
  const said = new Map<Element, string>()
  const order: Element[] = []
  const isSilent = (region: Element) => region.getAttribute('aria-live') === 'off'
  /** What is a region's own: what lies in a region within it is that one's. */
  const wordsOf = (region: HTMLElement) => {
    const inner = [...region.querySelectorAll<HTMLElement>(regions)]
    const own = (node: Node): string => {
      if (node instanceof HTMLElement && node !== region && inner.includes(node)) return ''
      if (node instanceof HTMLElement && !node.checkVisibility({ visibilityProperty: true })) return ''
      if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return ''
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
      return [...node.childNodes].map(own).join(' ')
    }
    return own(region).replaceAll(/\s+/g, ' ').trim()
  }
  const look = (isFirst: boolean) => {
    for (const region of document.querySelectorAll<HTMLElement>(regions)) {
      const before = said.get(region)
      const words = wordsOf(region)
      said.set(region, words)
      const isAlert = region.matches('[role=alert]')
      const isNew = before === undefined && !isAlert
      if (isFirst || isNew || words === '' || words === before || isSilent(region)) continue
      if (!order.includes(region)) order.push(region)
      const isPolite = !isAlert && region.getAttribute('aria-live') !== 'assertive'
      // Of what is added to a region, as a toast is, the addition alone is read out.
      heard.push({ words, region: order.indexOf(region), isPolite })
    }
  }
  look(true)
  setInterval(() => look(false), 50)
}

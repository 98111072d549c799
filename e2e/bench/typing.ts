import type { Page } from '@playwright/test'

/** Letters that are typed for one measurement; at four or five a second for a whole letter nobody would wait. */
const letters = 240
/** Between two letters, in ms: a fast typist's pace. */
const pace = 80

/**
 * Types in the middle of the text of the page's editor, a little way into a paragraph.
 * @returns milliseconds from each key's press to the end of the frame that shows it, sorted
 */
export async function typeAndMeasure(page: Page): Promise<number[]> {
  await page.evaluate(placeCursor)
  await page.evaluate(watchKeys)
  for (let letter = 0; letter < letters; letter += 1) {
    await page.keyboard.press(letter % 6 === 5 ? 'Space' : 'e')
    await page.waitForTimeout(pace)
  }
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
  return times.toSorted((one, other) => one - other)
}

/** Runs in the page: the cursor into the middle paragraph. */
function placeCursor(): void {
  const editor = document.querySelector<HTMLElement>('.ProseMirror')
  const paragraphs = [...(editor?.querySelectorAll(':scope > p') ?? [])]
  const text = paragraphs[Math.floor(paragraphs.length / 2)]?.firstChild
  if (!(text instanceof Text)) throw new Error('no paragraph to type in')
  editor?.focus()
  getSelection()?.collapse(text, 20)
  text.parentElement?.scrollIntoView({ block: 'center' })
}

/** Runs in the page: from the key's own time to the first task after the frame in which it was drawn. */
function watchKeys(): void {
  const times: number[] = []
  Object.assign(window, { keyTimes: times })
  document.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      })
    },
    true,
  )
}

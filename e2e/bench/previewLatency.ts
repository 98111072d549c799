import type { Page } from '@playwright/test'

/**
 * Types a word and waits until the letter beside the editor shows it, several times.
 * @returns milliseconds from the word's last key to the frame's load, sorted
 */
export async function measurePreview(page: Page, times: number): Promise<number[]> {
  const measured: number[] = []
  for (let time = 0; time < times; time += 1) {
    const word = `ord${'bcdfghjklm'[time % 10]}${time}z`
    await page.evaluate(watchFrame, word)
    await page.keyboard.type(` ${word}`)
    const shown = page.waitForFunction(() => (window as unknown as { shownAfter?: number }).shownAfter)
    measured.push(await (await shown).evaluate((ms) => ms ?? Number.NaN))
    await page.waitForTimeout(1500)
  }
  return measured.toSorted((one, other) => one - other)
}

/** Runs in the page: when the frame with the word in it has been loaded, counted from the last key that was pressed. */
function watchFrame(word: string): void {
  const frame = document.querySelector('iframe')
  if (frame === null) throw new Error('no preview')
  let pressed = 0
  const press = (event: KeyboardEvent) => {
    pressed = event.timeStamp
  }
  const load = () => {
    if (!frame.srcdoc.includes(word)) return
    Object.assign(window, { shownAfter: performance.now() - pressed })
    frame.removeEventListener('load', load)
    document.removeEventListener('keydown', press, true)
  }
  Object.assign(window, { shownAfter: undefined })
  document.addEventListener('keydown', press, true)
  frame.addEventListener('load', load)
}

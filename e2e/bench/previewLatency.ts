import type { Page } from '@playwright/test'

/**
 * Types a word and waits until the letter beside the editor shows it, several times.
 * @returns milliseconds from the word's last key until the frame shows it, sorted
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

/** Runs in the page: when the frame that is looked at is one with the word in its letter, counted from the last key that was pressed. */
function watchFrame(word: string): void {
  let pressed = 0
  const press = (event: KeyboardEvent) => {
    pressed = event.timeStamp
  }
  const look = () => {
    // A frame lets nobody look into it; it is shown once its letter has loaded and been laid out.
    const frame = document.querySelector<HTMLIFrameElement>('iframe[data-shown]')
    if (!frame?.srcdoc.includes(word)) return requestAnimationFrame(look)
    Object.assign(window, { shownAfter: performance.now() - pressed })
    document.removeEventListener('keydown', press, true)
  }
  Object.assign(window, { shownAfter: undefined })
  document.addEventListener('keydown', press, true)
  requestAnimationFrame(look)
}

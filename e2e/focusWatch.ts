import type { Page } from '@playwright/test'

/**
 * Tells by an error in the console, and with that in every test that looks for problems, where the focus is lost: whoever works by keyboard
 * would begin at the top of the window again. What nobody had the focus in yet loses none, and who presses beside everything means to.
 */
export async function watchFocus(page: Page): Promise<void> {
  // Not as a script of every frame's: in the letter's nothing may run.
  page.on('load', () => void page.evaluate(tellOfLoss).catch(() => undefined))
  await page.evaluate(tellOfLoss)
}

/** Runs in the page. What gives the focus on takes a moment; so many looks in a row at nothing are a loss. */
function tellOfLoss(): void {
  const looks = 10
  const watched = window as { watchesFocus?: true }
  if (watched.watchesFocus) return
  watched.watchesFocus = true
  let last: string | null = null
  let nothing = 0
  const hasFocus = () => document.activeElement !== null && document.activeElement !== document.body
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) last = `${location.hash} ${target.outerHTML.slice(0, 160)}`
  })
  // Once the press has done to the focus what it does.
  const leave = () =>
    setTimeout(() => {
      if (!hasFocus()) last = null
    })
  document.addEventListener('mousedown', leave, { capture: true })
  setInterval(() => {
    nothing = last === null || hasFocus() ? 0 : nothing + 1
    if (nothing < looks) return
    console.error(`the focus was lost after ${last}`)
    last = null
  }, 100)
}

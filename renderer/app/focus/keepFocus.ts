import { besideGap, headingOf } from './besideGap.ts'
import { type Focusable, focusAnyway, isFocusable, isUsable, stopsIn } from './canHaveFocus.ts'
import { type Gap, gapAround, gapOf } from './gap.ts'

/** What had the focus, and where it stood, once it is gone. */
interface Had {
  readonly element: Focusable
  readonly gap?: Gap
}

/** So many are remembered: what opened a menu, whose entry opened a dialogue, that opened another. */
const most = 20
/** Milliseconds in which whoever knows better where the focus belongs has put it there: dialogues give it back themselves. */
const patience = 50

/**
 * The focus is never lost, whatever goes from the screen: a row that is deleted, a button that was one's last, a menu whose opener has gone.
 * Without it whoever works by keyboard would begin at the top of the window, and a screen reader would fall silent (WCAG 2.2, 2.4.3).
 * Who presses beside everything with a pointer is left alone.
 */
export function keepFocus(): void {
  let had: readonly Had[] = []
  let isPressing = false
  let waiting = 0
  const soon = () => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(() => {
      if (document.activeElement === null || document.activeElement === document.body) takeUp(had)
    }, patience)
  }
  document.addEventListener('focusin', ({ target }) => {
    if (!isFocusable(target)) return
    had = [...had.filter(({ element }) => element !== target), { element: target }].slice(-most)
  })
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null) return
    if (isPressing) had = []
    else soon()
  })
  window.addEventListener(
    'pointerdown',
    () => {
      isPressing = true
      window.setTimeout(() => {
        isPressing = false
      })
    },
    { capture: true },
  )
  new MutationObserver((changes) => {
    if (had.every(({ element, gap }) => gap !== undefined || element.isConnected)) return
    had = had.flatMap((one) => {
      if (one.gap !== undefined || one.element.isConnected) return one
      const gap = gapOf(one.element, changes)
      return gap === undefined ? [] : { ...one, gap }
    })
    soon()
  }).observe(document.body, { childList: true, subtree: true })
}

function takeUp(had: readonly Had[]): void {
  if (had.length === 0) return
  const found = [...had]
    .reverse()
    .map(nextOf)
    .find((next) => next !== undefined && isUsable(next))
  const top = [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1)
  if (top !== undefined && !top.contains(found ?? null)) focusAnyway(stopsIn(top).find(isUsable) ?? top)
  else focusAnyway(found ?? headingOf(document.querySelector('main') ?? document.body))
}

function nextOf({ element, gap }: Had): Focusable | undefined {
  if (isUsable(element)) return element
  const place = gap ?? (element.isConnected ? gapAround(element) : undefined)
  return place === undefined ? undefined : besideGap(place, element)
}

import { type Focusable, isFocusable, isUsable, stopsIn } from './canHaveFocus.ts'
import type { Gap } from './gap.ts'

/** A part of a screen that has a name of its own. */
const parts = 'section, article, aside, main, [role="dialog"], [role="region"]'

/**
 * Where the focus goes on from when what had it is gone: to what has come in its place; in a list to the same control of the next row, or
 * of the one before; or to what adds to it; else to the heading of the part it stood in.
 *
 * @returns undefined for what lay over everything, a menu or a dialogue: what was before it has the focus again
 */
export function besideGap({ parent, previous, next, gone }: Gap, had: Focusable): Focusable | undefined {
  const around = parent instanceof Element ? parent : parent.parentElement
  if (around === null || !around.isConnected) return undefined
  const text = around.closest<HTMLElement>('[contenteditable="true"]')
  if (text !== null) return text
  const part = around.closest<HTMLElement>(parts)
  if (part === null) return undefined
  // A whole screen is read from its heading, and not from the first button that stands on it.
  const isScreen = part.matches('main') && gone instanceof Element && gone.querySelector('h1') !== null
  return isScreen ? headingOf(part) : (besides() ?? beneath(around) ?? headingOf(part))

  function besides(): Focusable | undefined {
    const stood = stopsIn(gone)
    const at = Math.max(0, stood.indexOf(had))
    const last = next === null ? around?.lastChild : next.previousSibling
    const come = last === previous ? null : last
    // A step of a dialogue says where it begins.
    const begin = come instanceof Element ? come.querySelector('[data-autofocus]') : null
    if (isFocusable(begin) && isUsable(begin)) return begin
    const places = [come, next, previous]
    for (const place of places) {
      if (place == null || place === gone || place.parentNode !== parent) continue
      const stops = stopsIn(place)
      // Rows differ in what stands first: what can be done to each stands last.
      const same = at < stood.length / 2 ? stops[at] : stops.at(at - stood.length)
      const found = same !== undefined && isUsable(same) ? same : stops.find(isUsable)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** The button right under a list that has nothing in it any more: the one that adds to it. */
function beneath(list: Element): Focusable | undefined {
  const [button] = stopsIn(list.nextElementSibling)
  return button !== undefined && button === list.nextElementSibling && isUsable(button) ? button : undefined
}

/** The heading of a part that is seen; the part itself where it has none. A dialogue is read from its name. */
export function headingOf(part: HTMLElement): Focusable {
  if (part.matches('[role="dialog"]')) return part
  const [heading] = [...part.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isFocusable).filter(isUsable)
  return heading ?? part
}

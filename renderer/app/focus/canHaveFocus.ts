export type Focusable = HTMLElement | SVGElement

const ofThese =
  'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex]:not([tabindex="-1"])'

/** What Tab comes to, in order, as far as its markup says; whether it is seen is another question. */
export function stopsIn(node: Node | null): Focusable[] {
  if (!(node instanceof Element)) return []
  const stops = [node, ...node.querySelectorAll(ofThese)]
  return stops.filter((one): one is Focusable => isFocusable(one) && one.matches(ofThese))
}

/** It is there, seen, and not out of use. */
export function isUsable(element: Focusable): boolean {
  return (
    element.isConnected &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null
  )
}

export function isFocusable(element: unknown): element is Focusable {
  return element instanceof HTMLElement || element instanceof SVGElement
}

/** Takes the focus to something, also to what Tab passes by: a heading, a part of the screen. */
export function focusAnyway(element: Focusable): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}

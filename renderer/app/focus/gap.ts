/** Where something stood that is there no more. */
export interface Gap {
  /** What it stood in. */
  readonly parent: Node
  readonly previous: Node | null
  readonly next: Node | null
  /** What went, with all that was in it. */
  readonly gone: Node
}

/** Where an element stood that was taken out with one of these changes: outermost, where what it stood in went, too. */
export function gapOf(element: Node, changes: readonly MutationRecord[]): Gap | undefined {
  let gap: Gap | undefined
  let gone = element
  for (const { removedNodes, target, previousSibling, nextSibling } of changes) {
    const taken = [...removedNodes].find((node) => node.contains(gone))
    if (taken === undefined) continue
    gap = { parent: target, previous: previousSibling, next: nextSibling, gone: taken }
    gone = target
    if (target.isConnected) return gap
  }
  return gap
}

/** The same for what is there still, and cannot be seen or used: where the outermost that is not seen stands. */
export function gapAround(element: Element): Gap | undefined {
  let hidden = element
  while (hidden.parentElement !== null && !hidden.parentElement.checkVisibility())
    hidden = hidden.parentElement
  const { parentElement: parent, previousSibling: previous, nextSibling: next } = hidden
  return parent === null ? undefined : { parent, previous, next, gone: hidden }
}

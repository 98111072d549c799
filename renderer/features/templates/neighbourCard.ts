/** How far an arrow moves in a grid that is read row by row. */
function step(key: string, columns: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  }
  return steps[key]
}

/**
 * Moves the focus from one card to the one that an arrow points at; from anywhere else to the first.
 *
 * @returns whether the key was an arrow and there is a card to go to
 */
export function neighbourCard(area: HTMLElement, key: string, columns: number): boolean {
  const by = step(key, columns)
  if (by === undefined) return false
  const cards = [...area.querySelectorAll<HTMLElement>('[data-template-card]')]
  const from = document.activeElement instanceof HTMLElement ? cards.indexOf(document.activeElement) : -1
  const next = cards[from === -1 ? 0 : from + by]
  next?.focus()
  return next !== undefined
}

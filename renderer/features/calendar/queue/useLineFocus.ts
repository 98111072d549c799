import { useEffect, useRef } from 'react'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'

interface Wanted {
  readonly id: PublicationId
  /** The button that was pressed; null: by the keys of the line itself. */
  readonly act: string | null
}

/**
 * Keeps the focus with what is moved: its line is drawn elsewhere once main has been asked again, and at either end of the queue one of
 * its buttons is there no more.
 *
 * @param drawn the lines; others than before once something has moved
 */
export function useLineFocus(drawn: unknown): (id: PublicationId) => void {
  const wanted = useRef<Wanted | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for each time that the lines are others
  useEffect(() => {
    const { current } = wanted
    if (current === null || !isLost(document.activeElement)) return
    const button =
      current.act === null
        ? null
        : document.querySelector<HTMLButtonElement>(`[data-queue-act="${current.act}"]`)
    const title = document.querySelector<HTMLElement>(`[data-queue-title="${current.id}"]`)
    if (button !== null && !button.disabled) button.focus()
    else title?.focus()
    wanted.current = null
  }, [drawn])
  return (id) => {
    const act = document.activeElement?.closest('[data-queue-act]')?.getAttribute('data-queue-act') ?? null
    wanted.current = { id, act }
  }
}

/** Nowhere, or on a button that can be pressed no more. */
function isLost(element: Element | null): boolean {
  return (
    element === null ||
    element === document.body ||
    (element instanceof HTMLButtonElement && element.disabled)
  )
}

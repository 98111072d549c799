import { useWindowEvent } from '@mantine/hooks'
import { type RefObject, useRef } from 'react'

/**
 * Escape for a dialogue or drawer over which others open: it closes where the key is pressed in it, and not together with what lies over
 * it, as the library's own way does. Its closeOnEscape has to be off.
 *
 * @returns to be set on something inside it
 */
export function useOwnEscape<Inside extends HTMLElement>(onClose: () => void): RefObject<Inside | null> {
  const inside = useRef<Inside>(null)
  useWindowEvent(
    'keydown',
    (event) => {
      const { key, target, isComposing } = event
      if (key !== 'Escape' || isComposing || !(target instanceof Element)) return
      // A list that is open under a field closes first.
      if (target.getAttribute('aria-expanded') === 'true') return
      const own = inside.current?.closest('[role=dialog]')
      const around = target.closest('[role=dialog]') ?? [...document.querySelectorAll('[role=dialog]')].at(-1)
      if (around === own) onClose()
    },
    { capture: true },
  )
  return inside
}

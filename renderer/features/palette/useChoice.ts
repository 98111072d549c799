import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PaletteItem } from './paletteSections.ts'

interface ChoiceOptions {
  readonly items: readonly PaletteItem[]
  /** Whether what is first now may not be so when the answer has come: then Enter waits for it. */
  readonly mayChange: boolean
  readonly onChoose: (item: PaletteItem) => void
  readonly onClose: () => void
}

/**
 * Which row is chosen in a list that is always open: the first, until arrows choose another, which then stays chosen wherever the list puts it.
 * Enter takes it; pressed before anything is found, it takes the first that comes.
 */
export function useChoice({ items, mayChange, onChoose, onClose }: ChoiceOptions) {
  const [moved, setMoved] = useState<string | null>(null)
  const entered = useRef(false)
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === moved),
  )
  const chosen = items[at]
  const latest = useRef(onChoose)
  latest.current = onChoose
  useEffect(() => {
    if (mayChange || !entered.current) return
    entered.current = false
    if (chosen !== undefined) latest.current(chosen)
  }, [mayChange, chosen])

  const move = (to: number) => {
    const item = items[(to + items.length) % items.length]
    if (item !== undefined) setMoved(item.id)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { key, ctrlKey, metaKey } = event
    if (key === 'ArrowDown') move(at + 1)
    else if (key === 'ArrowUp') move(at - 1)
    else if (key === 'PageDown') move(Math.min(items.length - 1, at + 8))
    else if (key === 'PageUp') move(Math.max(0, at - 8))
    else if (key === 'Enter') {
      if (mayChange && moved === null) entered.current = true
      else if (chosen !== undefined) onChoose(chosen)
    } else if (key === 'Escape' || (key.toLowerCase() === 'k' && (ctrlKey || metaKey))) onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Another search: its first row is chosen. */
  const begin = () => {
    entered.current = false
    setMoved(null)
  }
  return { chosen, press, begin }
}

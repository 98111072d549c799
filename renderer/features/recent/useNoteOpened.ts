import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { openedThingAt } from '../../../shared/search/thing.ts'
import { noteOpened } from './openedThings.ts'

/** Milliseconds: what one only passes through has not been opened. */
const stays = 700

/** Remembers what the window shows. */
export function useNoteOpened(): void {
  const [place] = useLocation()
  useEffect(() => {
    const thing = openedThingAt(place)
    if (thing === undefined) return
    const timer = window.setTimeout(() => noteOpened(thing), stays)
    return () => window.clearTimeout(timer)
  }, [place])
}

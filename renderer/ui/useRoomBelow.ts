import { type RefObject, useLayoutEffect, useState } from 'react'

/** Pixels that stay free under the element, and the least that it gets in a low window. */
const margin = 20
const least = 260

/** How high an element may be to end where the window does: what is above it may come and go. */
export function useRoomBelow(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(least)
  useLayoutEffect(() => {
    const measure = () => {
      const top = (element.current?.getBoundingClientRect().top ?? 0) + window.scrollY
      setHeight(Math.max(least, window.innerHeight - top - margin))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    if (element.current?.parentElement) observer.observe(element.current.parentElement)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [element])
  return height
}

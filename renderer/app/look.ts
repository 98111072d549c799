import { useSyncExternalStore } from 'react'

/** `auto`: high where the system asks for more contrast. */
export const contrasts = ['auto', 'normal', 'high'] as const
export const densities = ['roomy', 'compact'] as const

/** How the program looks on this computer, beside light or dark, which the library keeps in the same way. */
export interface Look {
  readonly contrast: (typeof contrasts)[number]
  readonly density: (typeof densities)[number]
}

const usual: Look = { contrast: 'auto', density: 'roomy' }
/** Where each part is kept, beside the library's `mantine-color-scheme-value`. */
const places = { contrast: 'rundbrev-contrast', density: 'rundbrev-density' } as const

const listeners = new Set<() => void>()
let look = usual
let isKept = true
let isAskedFor = false

/**
 * Gives the page the look that was chosen, before it is first drawn, and keeps it right: when another window chooses, and when the system
 * asks for more contrast. In the safe mode nothing that was chosen plays a part.
 */
export function applyLook(isSafe: boolean): void {
  isKept = !isSafe
  const readAgain = () => {
    look = isKept ? keptLook() : usual
    changed()
  }
  const more = window.matchMedia('(prefers-contrast: more)')
  isAskedFor = more.matches
  more.addEventListener('change', () => {
    isAskedFor = more.matches
    changed()
  })
  readAgain()
  window.addEventListener('storage', ({ key }) => {
    if (key === places.contrast || key === places.density) readAgain()
  })
}

/** Chosen for this computer, at once and from now on. */
export function chooseLook(chosen: Partial<Look>): void {
  look = { ...look, ...chosen }
  if (isKept) {
    window.localStorage.setItem(places.contrast, look.contrast)
    window.localStorage.setItem(places.density, look.density)
  }
  changed()
}

/** The look that is chosen now. */
export function useLook(): Look {
  return useSyncExternalStore(listen, () => look)
}

/** Whether the contrast is high now, chosen or asked for by the system. */
export function useIsHighContrast(): boolean {
  return useSyncExternalStore(listen, isHighContrast)
}

function isHighContrast(): boolean {
  return look.contrast === 'high' || (look.contrast === 'auto' && isAskedFor)
}

function keptLook(): Look {
  const contrast = window.localStorage.getItem(places.contrast)
  const density = window.localStorage.getItem(places.density)
  return {
    contrast: contrasts.find((one) => one === contrast) ?? usual.contrast,
    density: densities.find((one) => one === density) ?? usual.density,
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The page says what its style sheets go by (tokens.css). */
function changed(): void {
  const { dataset } = document.documentElement
  dataset.density = look.density
  dataset.contrast = isHighContrast() ? 'high' : 'normal'
  for (const listener of listeners) listener()
}

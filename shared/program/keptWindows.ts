import type { Area } from './windowPlace.ts'

/** `main` has the whole program in it, `post` one post alone. */
export const windowKinds = ['main', 'post'] as const
export type WindowKind = (typeof windowKinds)[number]

/** How a window was left: its place when it is neither maximised nor full screen, and whether it was. */
export interface KeptWindow extends Area {
  readonly isMaximized: boolean
  readonly isFullScreen: boolean
}

export interface KeptWindows {
  readonly windows: { readonly [K in WindowKind]?: KeptWindow }
  /** How large everything is drawn; 1 is as made. */
  readonly zoom: number
}

export const usualWindows: KeptWindows = { windows: {}, zoom: 1 }

/** The sizes that one goes through, as in browsers. */
export const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** @param to `in` larger, `out` smaller, `reset` as made */
export function nextZoom(zoom: number, to: 'in' | 'out' | 'reset'): number {
  if (to === 'reset') return 1
  const step =
    to === 'in' ? zoomSteps.find((one) => one > zoom + 0.01) : zoomSteps.findLast((one) => one < zoom - 0.01)
  return step ?? zoom
}

/**
 * Reads what was kept. By hand: it is read before the window is there, when nothing else is loaded. What is not as it was written, or could
 * be no window's, is as if it had never been kept.
 */
export function readKeptWindows(text: string): KeptWindows {
  const all = recordOf(parsed(text))
  const windows = recordOf(all.windows)
  const zoom = all.zoom
  return {
    windows: Object.fromEntries(
      windowKinds.flatMap((kind) => {
        const kept = keptWindow(windows[kind])
        return kept === null ? [] : [[kind, kept]]
      }),
    ),
    zoom: typeof zoom === 'number' && zoom >= zoomSteps[0] && zoom <= 3 ? zoom : usualWindows.zoom,
  }
}

/** Beyond any desktop; a number that is larger was never a window's. */
const farthest = 100_000

function keptWindow(value: unknown): KeptWindow | null {
  const { x, y, width, height, isMaximized, isFullScreen } = recordOf(value)
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return null
  if (width < 1 || height < 1) return null
  return { x, y, width, height, isMaximized: isMaximized === true, isFullScreen: isFullScreen === true }
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= farthest
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

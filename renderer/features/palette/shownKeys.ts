import type { TFunction } from 'i18next'

const isMac = navigator.platform.startsWith('Mac')
const macSigns: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', ctrl: '⌃' }
const arrows: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
}

/**
 * "mod+shift+K" as this computer's keyboard names it: Ctrl, Skift, K. Shift is left out before a sign that needs it anyway.
 *
 * @returns a name per key, in the order that they are pressed
 */
export function shownKeys(keys: string, t: TFunction): string[] {
  const parts = keys.split('+')
  return parts.flatMap((part) => {
    const key = part.toLowerCase()
    if (key === 'shift' && /^[?/!]$/.test(parts.at(-1) ?? '')) return []
    if (isMac && macSigns[key] !== undefined) return [macSigns[key]]
    if (key === 'mod' || key === 'ctrl') return [t('palette.key.ctrl')]
    if (key === 'shift') return [t('palette.key.shift')]
    if (key === 'alt') return [t('palette.key.alt')]
    if (key === 'enter') return [t('palette.key.enter')]
    if (key === 'tab') return [t('palette.key.tab')]
    if (key === 'space') return [t('palette.key.space')]
    return [arrows[key] ?? (part.length === 1 ? part.toUpperCase() : part)]
  })
}

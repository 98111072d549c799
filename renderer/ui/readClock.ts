/**
 * A time of day as people type it: "9", "9.30", "09:30", "0930".
 *
 * @returns "09:30", or null where it is none
 */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim())
  const hours = Number(match?.[1])
  const minutes = Number(match?.[2] ?? 0)
  if (match === null || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Gmail hides what goes beyond 102 KiB of a message's HTML behind a link. Two KiB before that a letter is refused, and from 90 told of. */
export const sizeLimits = { near: 90, refused: 100, clip: 102 } as const

/** How a letter's size stands to the limits. `clipped`: it is not sent. */
export type SizeLevel = 'fine' | 'near' | 'clipped'

/** @param bytes of the HTML part as it is sent, encoded */
export function sizeLevel(bytes: number): SizeLevel {
  if (bytes >= sizeLimits.refused * 1024) return 'clipped'
  return bytes >= sizeLimits.near * 1024 ? 'near' : 'fine'
}

/** In the unit of the limits, rounded up: 91,2 KiB is over 91. */
export function sizeInKilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024)
}

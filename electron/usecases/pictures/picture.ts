/** A PNG, and what it shows in words. */
export interface Picture {
  readonly png: Uint8Array
  readonly text: string
}

/** Pixels of the picture to one of the drawing's own: sharp where screens are. */
export const pictureScale = 2

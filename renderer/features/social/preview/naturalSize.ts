import type { Size } from '../../../../shared/images/cropAround.ts'

/** An image's own size, once it is loaded. */
export function naturalSize({ naturalWidth, naturalHeight }: HTMLImageElement): Size {
  return { width: naturalWidth, height: naturalHeight }
}

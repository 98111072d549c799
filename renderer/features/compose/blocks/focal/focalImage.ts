import type { Size } from '../../../../../shared/images/cropAround.ts'

/** What the focal point is chosen on. */
export interface FocalImage extends Size {
  readonly asset: string
}

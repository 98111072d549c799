import type { Frame } from '../../shared/images/cropAround.ts'
import type { FocalPoint } from '../../shared/images/focalPoint.ts'

/** A kind that the letter and the networks can show, and that the workspace keeps. */
export const keptMimes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type KeptMime = (typeof keptMimes)[number]

/** What a use asks of an image. */
export interface ImageNeed {
  /** px; the image is made smaller to fit, never larger. */
  readonly width: number
  readonly height: number
  /** As much as the file may weigh; null where that does not matter. */
  readonly bytes: number | null
  /** false: only JPEG is taken. */
  readonly png: boolean
  /** false: of a moving image the first frame. */
  readonly moving: boolean
  /** Width by height, at least and at most; outside it, the image is set on a ground that fits. null for any. */
  readonly ratio: Frame | null
  /** What it is cut to first, and around which place; null: it is shown whole. */
  readonly cut: { readonly frame: Frame; readonly around: FocalPoint } | null
}

/** What can be done with an image's bytes. */
export type ImageJob =
  | { readonly kind: 'take-in' }
  /** The same of an image that another workspace has taken in. */
  | { readonly kind: 'take-over' }
  | { readonly kind: 'make-to-measure'; readonly need: ImageNeed }
  /** A drawing of the program's own, in SVG, as a PNG so many times its size. */
  | { readonly kind: 'draw'; readonly scale: number }
  | { readonly kind: 'text-share' }
  /** `ground`: #rrggbb */
  | { readonly kind: 'seen-share'; readonly ground: string }

/** Why an image is not taken in. */
export const refusals = ['unknown', 'heif', 'svg', 'bmp', 'too-many-pixels', 'too-long', 'damaged'] as const
export type ImageRefusal = (typeof refusals)[number]

export interface MadeImage {
  readonly kind: 'image'
  readonly mime: KeptMime
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export type ImageOutcome =
  | MadeImage
  /** `detail`: the size or length that was too much, or what the decoder said. */
  | { readonly kind: 'refused'; readonly why: ImageRefusal; readonly detail: string }
  | { readonly kind: 'share'; readonly share: number }

/** The one way to have images read: in this process, or in one of their own (imageWork.ts). */
export interface ImageWork {
  run(job: ImageJob, bytes: Uint8Array): Promise<ImageOutcome>
  close(): void
}

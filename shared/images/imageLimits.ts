/** What an image that comes in may be, and how it is kept. Every limit is named in the error that it leads to. */
export const imageLimits = {
  /** Of one image, all frames of a moving one together, in megapixels: the largest phone photographs (108) and not much more. */
  megapixels: 120,
  /** The longer side of an image as it is kept, in px: twice what the widest screen column shows. */
  side: 2560,
  /** The longer side of a moving image as it is kept, in px. */
  movingSide: 1200,
  /** Frames of a moving image. */
  frames: 400,
  /** A moving image as it is kept, in bytes. */
  movingBytes: 8_000_000,
} as const

/** What an officer's file may be; anything else is refused with its own remedy. */
export const acceptedImages = 'JPEG, PNG, GIF, WebP, TIFF'

/** For a file field: the types that the system's dialogue offers. HEIC is among them, so that its refusal can say what to do. */
export const acceptedImageFiles =
  'image/png,image/jpeg,image/gif,image/webp,image/tiff,image/heic,image/heif,.heic,.heif,.tif,.tiff'

/** From this share of an image on, its text is worth a word (WCAG 2.2, 1.4.5); `textShare` is a guess, and errs on the low side. */
export const textHeavy = 0.1

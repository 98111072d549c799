/** An image inside a text, as a data: address in base64 (RFC 2397); how browsers, editors and site generators write it. */
const dataImage = /data:image\/[a-z0-9.+-]+(?:;[a-z0-9=.-]+)*;base64,[A-Za-z0-9+/=]*/gi

/** How long a text is for whoever reads it: its images not counted. */
export function lengthWithoutImages(text: string): number {
  return text.replace(dataImage, '').length
}

/** A text whose images stand aside, as short words that it does not hold otherwise. */
export interface LiftedImages {
  readonly text: string
  /** The images where their words stand, in this or in what has been made of it. */
  restore(made: string): string
}

/** Parsers of text have no use for megabytes of base64, and some give up on them. */
export function liftDataImages(text: string): LiftedImages {
  let word = 'inlaidimage'
  while (text.toLowerCase().includes(word)) word += 'x'
  const images: string[] = []
  const lifted = text.replace(dataImage, (image) => `${word}${images.push(image) - 1}q`)
  return {
    text: lifted,
    restore: (made) =>
      made.replace(new RegExp(`${word}(\\d+)q`, 'g'), (written, index) => images[Number(index)] ?? written),
  }
}

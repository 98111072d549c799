import { reasons } from './sv/reasons.ts'

/** Whether a word is one that the program has a text for: "ENOTFOUND", "image-too-heavy". */
export function isReason(word: unknown): word is keyof typeof reasons {
  return typeof word === 'string' && Object.hasOwn(reasons, word)
}

/** A catalogue, or a part of one. */
interface Words {
  readonly [key: string]: string | Words
}

/** Shorter words are the same in many languages, and stand in what people write. */
const leastTold = 4

/**
 * Tells of a name whether it is taken from another language's catalogue. What both call the same, and what one's own catalogue could have
 * said as well, is no such name.
 */
export function otherWords(own: Words, other: Words): (name: string) => boolean {
  const [ours, theirs] = [patternsOf(own), patternsOf(other)]
  return (name) => theirs(name) && !ours(name)
}

function patternsOf(words: Words): (name: string) => boolean {
  const texts = textsOf(words).filter(
    (text) => text.replaceAll(/\{\{[^}]*\}\}/g, '').trim().length >= leastTold,
  )
  const whole = new Set(texts.filter((text) => !text.includes('{{')).map(evened))
  const filled = texts
    .filter((text) => text.includes('{{'))
    .map(
      (text) =>
        new RegExp(
          `^${evened(text)
            .split(/\{\{[^}]*\}\}/)
            .map(escaped)
            .join('.+')}$`,
          'u',
        ),
    )
  return (name) => whole.has(evened(name)) || filled.some((pattern) => pattern.test(evened(name)))
}

function textsOf(words: Words): string[] {
  return Object.values(words).flatMap((text) => (typeof text === 'string' ? text : textsOf(text)))
}

function evened(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]\\{}]/g, '\\$&')
}

/**
 * An address as it may be written: with its domain in ASCII, as the key has it, and with the letters of its own script
 * (RFC 5890, 2.3.2.1: an A-label and its U-label name the same).
 *
 * @param emailKey normalised by parseEmailAddress
 */
export function emailForms(emailKey: string): string[] {
  const at = emailKey.lastIndexOf('@')
  const written = emailKey
    .slice(at + 1)
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.')
  return [...new Set([emailKey, `${emailKey.slice(0, at)}@${written}`])]
}

const base = 36
const bounds = { least: 1, most: 26, skew: 38, damp: 700, firstBias: 72, firstCode: 128 }

/** RFC 3492, 6.2; undefined where it is none. */
function decodePunycode(text: string): string | undefined {
  const split = text.lastIndexOf('-')
  const letters = [...text.slice(0, Math.max(split, 0))].map((letter) => letter.codePointAt(0) ?? 0)
  let code = bounds.firstCode
  let index = 0
  let bias = bounds.firstBias
  for (let place = split < 0 ? 0 : split + 1; place < text.length; ) {
    const before = index
    let weight = 1
    for (let step = base; ; step += base) {
      const digit = digitOf(text[place++])
      if (digit === undefined) return undefined
      index += digit * weight
      const threshold = Math.min(Math.max(step - bias, bounds.least), bounds.most)
      if (digit < threshold) break
      weight *= base - threshold
    }
    const length = letters.length + 1
    bias = adapted(index - before, length, before === 0)
    code += Math.floor(index / length)
    if (code > 0x10ffff) return undefined
    index %= length
    letters.splice(index++, 0, code)
  }
  return String.fromCodePoint(...letters)
}

function digitOf(letter: string | undefined): number | undefined {
  const found = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf((letter ?? ' ').toLowerCase())
  return found < 0 ? undefined : found
}

/** RFC 3492, 6.1. */
function adapted(difference: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(difference / (isFirst ? bounds.damp : 2))
  delta += Math.floor(delta / length)
  let steps = 0
  for (; delta > ((base - bounds.least) * bounds.most) / 2; steps += base) {
    delta = Math.floor(delta / (base - bounds.least))
  }
  return steps + Math.floor(((base - bounds.least + 1) * delta) / (delta + bounds.skew))
}

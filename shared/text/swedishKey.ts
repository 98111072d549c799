/** Å, ä and ö stand after z, in this order; in ASCII { | and } do. */
const lastLetters: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' }

/**
 * What a text is sorted by in a Swedish register, compared code point by code point: case and accents aside, but å, ä and
 * ö letters of their own after z.
 */
export function swedishKey(text: string): string {
  const letters = text.toLowerCase()
  // Most texts are plain, and a register is sorted for every page that is shown of it.
  if (/^[a-z0-9 ]*$/.test(letters)) return letters
  return letters
    .normalize('NFC')
    .replace(/[åäæöø]/g, (letter) => lastLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}

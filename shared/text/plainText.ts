/**
 * Text without what no reader can see and no document may hold: C0 and C1 controls (tab and line feed stay, a carriage
 * return becomes a line feed), DEL, and Unicode's noncharacters; a lone surrogate becomes U+FFFD. What people do write
 * stays: joiners in emoji, soft hyphens, right-to-left marks.
 *
 * Since noncharacters never survive this, they are ours to use inside a rendering (see mergePlaceholder.ts): nobody can
 * type one.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, '')
}

/** The same on one line, white space collapsed and trimmed: for a subject, a name, a header. */
export function singleLine(text: string): string {
  return plainText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()
}

/** Unicode 16.0, chapter 23.7: U+FDD0 to U+FDEF and the last two of every plane are noncharacters. */
const nonCharacters = Array.from({ length: 17 }, (_, plane) => {
  const last = (plane * 0x10000 + 0xffff).toString(16)
  const secondLast = (plane * 0x10000 + 0xfffe).toString(16)
  return `\\u{${secondLast}}\\u{${last}}`
}).join('')

const invisible = new RegExp(
  `[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufdd0-\\ufdef${nonCharacters}]`,
  'gu',
)

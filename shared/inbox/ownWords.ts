/** Where the letter that is answered begins, as mail programs in Swedish and English mark it. */
const quoteBegins = [
  /^-{2,}\s*(?:original message|ursprungligt meddelande|forwarded message|vidarebefordrat meddelande)\s*-{2,}/i,
  /^_{10,}\s*$/,
  /^(?:från|from|fra|lähettäjä):\s.+/i,
  /^(?:den|on|le|am)\s.{6,160}(?:skrev|wrote|schrieb|écrit)\b.{0,160}:\s*$/i,
  /^(?:den|on)\s.{6,80}\d{4}.{0,160}:\s*$/i,
  /^.{1,120}<[^<>\s]+@[^<>\s]+>\s*(?:skrev|wrote)\b.{0,80}:\s*$/i,
]

/**
 * What somebody wrote themselves: without the letter that they answer, which stands under it or quoted, line by line.
 *
 * @param most characters that are kept
 */
export function ownWords(text: string, most: number): string {
  const lines = text.slice(0, 200_000).split(/\r?\n/)
  const end = lines.findIndex((line) =>
    quoteBegins.some((pattern) => pattern.test(line.trim().slice(0, 400))),
  )
  const own = lines
    .slice(0, end === -1 ? lines.length : end)
    .filter((line) => !line.trimStart().startsWith('>'))
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return own.length <= most ? own : `${own.slice(0, most - 1).trimEnd()}…`
}

/** A text for one line: no control characters or line breaks, white space collapsed, ends trimmed. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** A text of several lines: line breaks as \n, no other control characters but tabs, ends trimmed. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}

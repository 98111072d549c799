/** A text for one line: no control characters or line breaks, white space collapsed, ends trimmed. */
export function oneLine(text: string): string {
  if (!needsTidying.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** Anything but printable Latin letters with single spaces between them: what the steps below could change. */
const needsTidying = /[^ -~\u00a1-\u00ac\u00ae-\u017e]| {2}|^ | $/u

/** A text of several lines: line breaks as \n, no other control characters but tabs, ends trimmed. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}

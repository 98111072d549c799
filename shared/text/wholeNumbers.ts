/** Numbers that no line is broken in: a no-break space between the thousands, and before a per cent sign (Swedish and English alike). */
export function wholeNumbers(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d)|[%\u2030])/g, '\u00a0')
}

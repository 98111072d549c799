/** The colour that somebody typed, as #rrggbb: with or without its #, and with three digits for six where it is `finished`. Null for none. */
export function typedColour(text: string, finished: boolean): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase()
  if (digits === undefined) return null
  if (digits.length === 6) return `#${digits}`
  return finished ? `#${[...digits].map((digit) => digit.repeat(2)).join('')}` : null
}

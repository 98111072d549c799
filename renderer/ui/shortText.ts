/** A text as the name of what it is the text of: as much of it as a message has room for. */
export function shortText(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const word = cut.lastIndexOf(' ')
  return `${cut.slice(0, word > most / 2 ? word : most).trimEnd()} …`
}

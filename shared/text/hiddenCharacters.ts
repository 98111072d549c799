/**
 * Characters that nobody sees but that change what is read: embeddings, overrides and isolates of direction (UAX #9), which
 * can make a text read otherwise than it is written, and zero-width spaces, joiners and byte order marks, which split words
 * for search and spelling. The joiners of emoji and of scripts that need them (U+200C, U+200D) stay, and so do the marks
 * that right-to-left names are written with (U+200E, U+200F, U+061C).
 */
const hidden = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\u2061-\u2064\ufeff\u180e]/g

export function withoutHiddenCharacters(text: string): { readonly text: string; readonly removed: number } {
  let removed = 0
  const seen = text.replace(hidden, () => {
    removed += 1
    return ''
  })
  return { text: seen, removed }
}

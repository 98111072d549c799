/** Names that Windows keeps for its devices, with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const deviceNames = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/** What turns the direction of a name's letters, so that "gpj.exe" reads "exe.jpg", or is not seen at all. */
const unseen = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** As long as every file system takes, in the bytes that it counts, with room for " (2)". */
const mostBytes = 200

/**
 * A name for a file that a person is asked to save, made of words that somebody else may have written (a theme's name, a post's title,
 * a workspace from elsewhere): it stays in the folder that is chosen, on every system, and looks like what it is.
 */
export function safeFileName(suggested: string, otherwise = 'rundbrev'): string {
  const words = suggested
    .toWellFormed()
    .replace(unseen, '')
    // Control characters, and what is a path's or forbidden on Windows.
    .replace(/[\p{Cc}/\\:*?"<>|\ufffd]+/gu, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
  const ending = /\.[\w-]{1,20}(\.\w{1,10})?$/.exec(words)?.[0] ?? ''
  const stem = shortened(words.slice(0, words.length - ending.length), mostBytes - ending.length)
  const name = `${stem.trim() === '' ? otherwise : stem}${ending}`
  return deviceNames.test(name) ? `_${name}` : name
}

/** Whole letters, at most so many bytes of UTF-8. */
function shortened(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const letter of text) {
    bytes += new TextEncoder().encode(letter).length
    if (bytes > most) break
    kept += letter
  }
  return kept
}

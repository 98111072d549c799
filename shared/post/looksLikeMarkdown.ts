/**
 * Whether a plain text was probably written as Markdown: some line has a mark that running text does not have, or there are
 * several list items, or a link in Markdown's form. One dash alone is a dash.
 */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const lines = sample.split('\n')
  const items = lines.filter((line) => /^\s{0,8}(?:[-*+]|\d{1,3}[.)])\s+\S/.test(line)).length
  if (items >= 2) return true
  if (lines.some((line) => /^#{1,6}\s+\S|^>\s+\S|^```|^\s*\|.+\|\s*$|^(?:---|\*\*\*)\s*$/.test(line)))
    return true
  return /\[[^\]\n]{1,200}\]\((?:https?:|mailto:)[^)\s]+\)|\*\*[^*\n]{1,200}\*\*/.test(sample)
}

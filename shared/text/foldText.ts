/**
 * Text as two people would call it the same: case and accents gone, white space collapsed, ends trimmed.
 * "  Rektor\tÅsele" and "rektor asele" fold to the same. Å, ä and ö fold to a and o, because a keyboard without them is
 * a common reason for a search to miss: where the difference matters, compare before folding.
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}

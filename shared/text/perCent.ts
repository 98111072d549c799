/** How a language ends a number in per cent: a no-break space and the sign in Swedish (Svenska skrivregler), the sign alone in English. */
export function perCentSign(locale: string): string {
  return `${gapBeforePerCent(locale)}%`
}

/** What stands between a number and its sign. */
export function gapBeforePerCent(locale: string): string {
  const known = gaps.get(locale)
  if (known !== undefined) return known
  const parts = new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(1)
  const gap = parts.find(({ type }) => type === 'literal')?.value ?? ''
  gaps.set(locale, gap)
  return gap
}

const gaps = new Map<string, string>()

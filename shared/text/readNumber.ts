export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number }
  /** "47,812" is 47.8 where the comma is a decimal and 47 812 where it groups: nobody but its writer knows. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not-a-number' }

/**
 * A number from 0 up as people and programs write it: "47 812", "47812", "1,5", "1.5", "1 234,5", "1.234,5", "1,234.5",
 * "1,234,567". Spaces of any width group thousands. One separator followed by exactly three digits could mean either, so
 * it is never guessed ("0,125" cannot group and is a decimal).
 */
export function readNumber(text: string): ReadNumber {
  const compact = text.trim().replace(/[\u00a0\u2009\u202f]/gu, ' ')
  if (/^\d+$/.test(compact)) return number(compact)
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(compact)) return { kind: 'ambiguous' }
  for (const [group, decimal] of notations) {
    if (notation(group, decimal).test(compact)) {
      return number(compact.replaceAll(group, '').replace(decimal, '.'))
    }
  }
  return { kind: 'not-a-number' }
}

const notations = [
  [' ', ','],
  [' ', '.'],
  ['.', ','],
  [',', '.'],
] as const

/** Digits, grouped by threes or not at all, with decimals or without. */
function notation(group: string, decimal: string): RegExp {
  return new RegExp(`^(?:\\d+|\\d{1,3}(?:[${group}]\\d{3})+)(?:[${decimal}]\\d+)?$`)
}

function number(digits: string): ReadNumber {
  const value = Number(digits)
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'not-a-number' }
}

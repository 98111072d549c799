export type OrganisationNumber =
  | { readonly kind: 'none' }
  /** As it is written in a letter: NNNNNN-NNNN. */
  | { readonly kind: 'number'; readonly number: string }
  /** `form`: not ten digits; `check-digit`: ten digits of which one is wrong. */
  | { readonly kind: 'unusable'; readonly fault: 'form' | 'check-digit' }

/**
 * What somebody meant by the organisation number that they typed: with or without its hyphen, and with the 16 before it that the tax
 * agency's files have. Act (1974:174) on the identity of legal persons: ten digits, of which the last is a check digit by the modulus 10 method.
 */
export function readOrganisationNumber(typed: string): OrganisationNumber {
  const text = typed.trim()
  if (text === '') return { kind: 'none' }
  const [, first, last] = /^(?:16)?(\d{6})[-\u2010-\u2013\s]?(\d{4})$/.exec(text) ?? []
  if (first === undefined || last === undefined) return { kind: 'unusable', fault: 'form' }
  if (!endsInItsCheckDigit(first + last)) return { kind: 'unusable', fault: 'check-digit' }
  return { kind: 'number', number: `${first}-${last}` }
}

/** Every other digit counts twice, as the sum of its own digits; with the check digit the sum ends in 0 (Luhn). */
function endsInItsCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

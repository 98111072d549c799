/** Numbers a letter's links as its text part meets them: the same address is one number. */
export interface TextLinks {
  /** "[2]", or the address itself in angle brackets (RFC 3986, appendix C). */
  mark(href: string): string
  /** Every address in the order of its number. */
  all(): readonly string[]
}

export function createTextLinks(): TextLinks {
  const numbers = new Map<string, number>()
  return {
    mark(href) {
      const number = numbers.get(href) ?? numbers.size + 1
      numbers.set(href, number)
      return `[${number}]`
    },
    all: () => [...numbers.keys()],
  }
}

/** Addresses that are in no list. */
export const linksInPlace: TextLinks = { mark: (href) => `<${href}>`, all: () => [] }

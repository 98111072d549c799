import type { ServerLimits } from '../../../shared/delivery/mailConnection.ts'

/** Reads a server's answer to EHLO: SIZE (RFC 1870; 0 means no fixed limit), AUTH (RFC 4954), SMTPUTF8 (RFC 6531). */
export function readEhlo(response: string): ServerLimits {
  const keywords = response.split(/\r?\n/).map((line) => line.replace(/^\d{3}[ -]/, '').trim())
  const size = Number(argumentsOf(keywords, 'SIZE')[0] ?? 0)
  return {
    maxMessageBytes: Number.isSafeInteger(size) && size > 0 ? size : null,
    authentication: argumentsOf(keywords, 'AUTH').map((mechanism) => mechanism.toUpperCase()),
    takesUtf8: keywords.some((line) => /^SMTPUTF8$/i.test(line)),
  }
}

function argumentsOf(keywords: readonly string[], name: string): string[] {
  for (const line of keywords) {
    const [keyword = '', ...values] = line.split(/[\s=]+/)
    if (keyword.toUpperCase() === name) return values.filter((value) => value !== '')
  }
  return []
}

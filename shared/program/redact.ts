/**
 * Takes out of a text what tells of people or opens a door: addresses, numbers of telephones and persons, passwords and tokens, what is quoted,
 * the headers of letters, the query of a URL, and whose folder a path lies in. What is left tells what went wrong, and not with whom.
 *
 * @param homes paths of folders that are somebody's own; others are known by their usual places
 */
export function redact(text: string, homes: readonly string[] = []): string {
  return withoutIdentities(
    quoted.reduce((rest, mark) => rest.replaceAll(mark, '[text]'), text),
    homes,
  )
}

/** As `redact`, of a value whose quotation marks are not anybody's words. */
export function withoutIdentities(text: string, homes: readonly string[] = []): string {
  const shortened = homes
    .filter((home) => home.length > 1)
    .reduce((rest, home) => rest.replaceAll(home, '~'), text)
  return rules.reduce((rest, [pattern, mark]) => rest.replaceAll(pattern, mark), shortened)
}

/** Quoted by a message: a title, a subject line, a name. An apostrophe within a word quotes nothing. */
const quoted = [
  /"[^"\n]*(?:"|$)/gm,
  /[“”„][^“”\n]*(?:[“”]|$)/gm,
  /»[^«»\n]*[«»]/g,
  /`[^`\n]*`/g,
  /(?<![\p{L}\d])'[^'\n]*(?:'|$)(?![\p{L}\d])/gmu,
]

const rules: readonly (readonly [RegExp, string])[] = [
  // RFC 5322, section 3.6: these fields name people, or hold what was written to them; RFC 9110's hold credentials.
  [
    /^([ \t]*(?:from|to|cc|bcc|sender|reply-to|return-path|subject|comments|keywords|list-[a-z]+|message-id|in-reply-to|references|(?:proxy-)?authorization|(?:set-)?cookie|x-[a-z-]+))[ \t]*:.*$/gim,
    '$1: [removed]',
  ],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1'],
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s?#]+)[?#][^\s]*/gi, '$1'],
  [/\bmailto:\S+/gi, '[address]'],
  [/<?[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*>?/gu, '[address]'],
  [/\b(bearer|basic)\s+\S+/gi, '$1 [secret]'],
  [
    /\b([\w-]*(?:password|passwd|pwd|lösenord|secret|token|api[-_]?key|client[-_]?key))\b(\s*[:=]\s*|\s+(?=\S{4}))[^\s,;]+/gi,
    '$1$2[secret]',
  ],
  [/[A-Za-z0-9_+=-]*(?:[A-Za-z]\d|\d[A-Za-z])[A-Za-z0-9_+=.-]{16,}/g, '[secret]'],
  [/(?<![\d-])(?:(?:19|20)?\d{6}[-+]\d{4}|(?:19|20)\d{10})(?!\d)/g, '[number]'],
  [/(?<![\p{L}\d:.,-])(?:\+|00|0)\d[\d ()/-]{5,}\d/gu, '[phone]'],
  [/\/(?:home|Users)\/[^/\s]+/g, '~'],
  [/\b[A-Za-z]:[\\/]Users[\\/][^\\/\s]+/g, '~'],
]

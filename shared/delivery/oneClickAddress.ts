/**
 * Where one reader leaves the list with one press (RFC 8058): the organisation's endpoint, with the reader's token in it.
 *
 * @param template of a channel: "https://kommun.example/avsluta?brev={token}"
 * @returns null where it is no https address with {token} in it
 */
export function oneClickAddress(template: string, token: string): string | null {
  if (!isOneClickTemplate(template)) return null
  return new URL(template.trim().replaceAll(mark, encodeURIComponent(token))).href
}

/** Whether a channel's address can be told who leaves, over a line that nobody reads (RFC 8058, 3.1). */
export function isOneClickTemplate(template: string): boolean {
  const address = URL.parse(template.trim().replaceAll(mark, 'token'))
  const places = template.split(mark).length - 1
  return address !== null && address.protocol === 'https:' && address.username === '' && places > 0
}

const mark = '{token}'

/** A key that a domain has published for signatures (DKIM, RFC 6376, 3.6.1). */
export type DkimReading =
  | { readonly kind: 'none' }
  /** Taken back: an empty key. */
  | { readonly kind: 'revoked' }
  | { readonly kind: 'broken' }
  /** `key`: base64 of its SubjectPublicKeyInfo */
  | { readonly kind: 'key'; readonly key: string; readonly testing: boolean }

/** Where a selector's key is published. */
export function dkimName(selector: string, domain: string): string {
  return `${selector}._domainkey.${domain}`
}

/** @param records all texts of `dkimName` */
export function readDkimRecord(records: readonly string[]): DkimReading {
  const read = records.map(tagsOf).filter((tags) => tags.has('p'))
  const [tags] = read
  if (tags === undefined) return { kind: 'none' }
  const version = tags.get('v')
  // More than one is undefined (3.6.2.2); a version that is told must be this one.
  if (read.length > 1 || (version !== undefined && version !== 'DKIM1')) return { kind: 'broken' }
  const key = (tags.get('p') ?? '').replace(/\s/g, '')
  if (key === '') return { kind: 'revoked' }
  if (!/^[a-z0-9+/]+={0,2}$/i.test(key)) return { kind: 'broken' }
  return { kind: 'key', key, testing: (tags.get('t') ?? '').split(':').includes('y') }
}

/** Selectors that services and servers use of themselves, to be tried where the channel names none. */
export const commonSelectors: readonly string[] = [
  ...['selector1', 'selector2', 'google', 'default', 'dkim', 'mail', 's1', 's2', 'k1', 'key1', 'smtp'],
]

/** "v=DKIM1; k=rsa; p=…" (3.2) */
export function tagsOf(record: string): ReadonlyMap<string, string> {
  return new Map(
    record.split(';').flatMap((tag) => {
      const at = tag.indexOf('=')
      return at === -1 ? [] : [[tag.slice(0, at).trim().toLowerCase(), tag.slice(at + 1).trim()] as const]
    }),
  )
}

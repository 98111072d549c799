/** A domain's word on who may send for it (SPF, RFC 7208), taken apart. */
export type SpfReading =
  | { readonly kind: 'none' }
  /** Two records are as bad as none: no server heeds either (4.5). */
  | { readonly kind: 'many' }
  | { readonly kind: 'broken'; readonly term: string }
  | { readonly kind: 'record'; readonly record: SpfRecord }

export interface SpfRecord {
  /** What becomes of everybody else: the qualifier of "all"; null where the record does not say. */
  readonly others: '+' | '-' | '~' | '?' | null
  /** Domains whose records count as part of this one. */
  readonly includes: readonly string[]
  /** The domain whose record counts instead, where nothing in this one does. */
  readonly redirect: string | null
  /** How many of its own terms make a server ask DNS; ten in all are allowed, those of included records too (4.6.4). */
  readonly lookUps: number
}

/** @param records all texts of a domain; others than SPF are passed over */
export function readSpf(records: readonly string[]): SpfReading {
  const [record, ...more] = records.filter((text) => /^v=spf1(?: |$)/i.test(text))
  if (record === undefined) return { kind: 'none' }
  if (more.length > 0) return { kind: 'many' }
  return readTerms(
    record
      .split(/ +/)
      .slice(1)
      .filter((term) => term !== ''),
  )
}

/** 4.6.1 and 12: directives with their qualifiers, and modifiers, of which unknown ones are passed over. */
function readTerms(terms: readonly string[]): SpfReading {
  let others: SpfRecord['others'] = null
  let lookUps = 0
  const named: string[] = []
  let redirect: string | null = null
  for (const term of terms) {
    const modifier = /^([a-z][a-z0-9_.-]*)=(.*)$/i.exec(term)
    if (modifier !== null) {
      if (modifier[1]?.toLowerCase() === 'redirect') redirect = modifier[2] ?? ''
      continue
    }
    const [, qualifier = '', name = '', value = ''] =
      /^([+?~-]?)(all|include|a|mx|ptr|ip4|ip6|exists)((?:[:/].*)?)$/i.exec(term) ?? []
    const mechanism = name.toLowerCase()
    if (mechanism === '' || (needsValue.has(mechanism) && value.length < 2)) return { kind: 'broken', term }
    // What comes after "all" is never reached (5.1).
    if (others !== null) continue
    if (mechanism === 'all') others = (qualifier === '' ? '+' : qualifier) as SpfRecord['others']
    if (asksDns.has(mechanism)) lookUps += 1
    if (mechanism === 'include') named.push(value.slice(1).toLowerCase())
  }
  // A redirect counts only where there is no "all" (6.1).
  const heeded = others === null && redirect !== null ? redirect.toLowerCase() : null
  return {
    kind: 'record',
    record: { others, includes: named, redirect: heeded, lookUps: lookUps + (heeded === null ? 0 : 1) },
  }
}

export const mostLookUps = 10
const asksDns: ReadonlySet<string> = new Set(['include', 'a', 'mx', 'ptr', 'exists'])
const needsValue: ReadonlySet<string> = new Set(['include', 'ip4', 'ip6', 'exists'])

/** What a domain's record must include for letters that leave through a well-known service, by its own instructions. */
export function includeFor(host: string): string | null {
  return services.find(({ hosts }) => hosts.test(host))?.include ?? null
}

const services = [
  // learn.microsoft.com, "Set up SPF to identify valid email sources for your Microsoft 365 domain"
  {
    hosts: /(?:^|\.)(?:office365\.com|mail\.protection\.outlook\.com)$/i,
    include: 'spf.protection.outlook.com',
  },
  // support.google.com/a/answer/33786
  { hosts: /^smtp(?:-relay)?\.(?:gmail|google)\.com$/i, include: '_spf.google.com' },
]

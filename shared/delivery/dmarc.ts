import { tagsOf } from './dkimRecord.ts'

/** What a domain asks others to do with letters in its name that are not from it (DMARC, RFC 7489, 6.3). */
export type DmarcReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'record'; readonly record: DmarcRecord }

export interface DmarcRecord {
  readonly policy: 'none' | 'quarantine' | 'reject'
  /** s: exactly the same domain; r: the same organisation's. */
  readonly dkimAlignment: 'r' | 's'
  readonly spfAlignment: 'r' | 's'
}

/** Where a domain's policy is looked for, in this order: its own, then those above it, down to two labels. */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split('.')
  const above = labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'))
  return above.map((name) => `_dmarc.${name}`)
}

/**
 * @param records all texts of one of `dmarcNames`
 * @param inherited whether they are those of a domain above the letter's own, whose "sp" then counts
 */
export function readDmarc(records: readonly string[], inherited: boolean): DmarcReading {
  const read = records.filter((text) => /^v\s*=\s*DMARC1\s*(?:;|$)/.test(text.trim()))
  const [record] = read
  if (record === undefined) return { kind: 'none' }
  const tags = tagsOf(record)
  const policy = policyOf((inherited ? tags.get('sp') : undefined) ?? tags.get('p'))
  // Several are heeded as little as none (6.6.3); one without a policy asks for nothing.
  if (read.length > 1 || policy === undefined) return { kind: 'broken' }
  const strict = (tag: string) => (tags.get(tag)?.toLowerCase() === 's' ? 's' : 'r')
  return { kind: 'record', record: { policy, dkimAlignment: strict('adkim'), spfAlignment: strict('aspf') } }
}

/**
 * Whether a domain that something else was checked for stands for the letter's own (3.1). Relaxed, they must be one organisation's:
 * here, end in the same two labels, which holds under .se and wherever names are registered right below the top.
 */
export function isAligned(domain: string, from: string, alignment: 'r' | 's'): boolean {
  return alignment === 's' ? domain === from : organisationOf(domain) === organisationOf(from)
}

function organisationOf(domain: string): string {
  return domain.split('.').slice(-2).join('.')
}

function policyOf(text: string | undefined): DmarcRecord['policy'] | undefined {
  const policy = text?.toLowerCase()
  return policy === 'none' || policy === 'quarantine' || policy === 'reject' ? policy : undefined
}

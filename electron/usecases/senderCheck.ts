import { createPublicKey } from 'node:crypto'
import {
  commonSelectors,
  type DkimReading,
  dkimName,
  readDkimRecord,
} from '../../shared/delivery/dkimRecord.ts'
import { type DmarcRecord, dmarcNames, isAligned, readDmarc } from '../../shared/delivery/dmarc.ts'
import type { LookUpText } from '../../shared/delivery/dnsAnswer.ts'
import type { SenderFinding } from '../../shared/delivery/senderFinding.ts'
import { includeFor, mostLookUps, readSpf, type SpfRecord } from '../../shared/delivery/spf.ts'

/** Whom letters are from, as receivers' servers see it. Domains are in ASCII. */
export interface CheckedSender {
  /** Of the From address. */
  readonly from: string
  /** Of the address that the server is told (MAIL FROM). */
  readonly envelope: string
  /** The server that they leave through; null where there is none of ours. */
  readonly host: string | null
  /** What the channel signs with; null where it does not. */
  readonly dkim: {
    readonly domain: string
    readonly selector: string
    readonly publicKey: string | null
  } | null
}

/**
 * What DNS says of a sender: who may send for it (SPF), whose signature counts (DKIM), what becomes of others' letters in its name
 * (DMARC), and whether the first two stand for the address that readers see. Without an answer it says so and is no error.
 */
export async function checkSender(lookUp: LookUpText, sender: CheckedSender): Promise<SenderFinding[]> {
  const [spf, dkim, dmarc] = await Promise.all([
    checkSpf(lookUp, sender),
    checkDkim(lookUp, sender),
    checkDmarc(lookUp, sender.from),
  ])
  return [spf, dkim, dmarc.finding, ...alignment(sender, spf, dkim, dmarc.record)]
}

async function checkSpf(lookUp: LookUpText, { envelope, host }: CheckedSender): Promise<SenderFinding> {
  const domain = envelope
  const answer = await lookUp(domain)
  if (answer.kind === 'unanswered') return finding('spf-unanswered', 'unknown', { domain })
  const reading = answer.kind === 'none' ? ({ kind: 'none' } as const) : readSpf(answer.records)
  switch (reading.kind) {
    case 'none':
      return finding('spf-none', 'warning', { domain })
    case 'many':
      return finding('spf-many', 'warning', { domain })
    case 'broken':
      return finding('spf-broken', 'warning', { domain, term: reading.term })
    case 'record':
      return judgeSpf(await followed(lookUp, reading.record), { domain, host })
  }
}

function judgeSpf(
  { included, lookUps, others }: Followed,
  { domain, host }: { readonly domain: string; readonly host: string | null },
): SenderFinding {
  const include = host === null ? null : includeFor(host)
  if (lookUps > mostLookUps) return finding('spf-too-many', 'warning', { domain, most: String(mostLookUps) })
  if (others === '+') return finding('spf-open', 'warning', { domain })
  if (include !== null && !included.has(include)) return finding('spf-lacks', 'warning', { domain, include })
  return finding('spf-good', 'good', { domain })
}

/** A record with those that it includes. */
interface Followed {
  readonly included: ReadonlySet<string>
  readonly lookUps: number
  readonly others: SpfRecord['others']
}

/** Follows what a record includes as a receiver does, no further than a receiver may (RFC 7208, 4.6.4). */
async function followed(lookUp: LookUpText, record: SpfRecord): Promise<Followed> {
  const included = new Set<string>()
  const waiting = [...record.includes, ...(record.redirect === null ? [] : [record.redirect])]
  let { lookUps, others } = record
  for (
    let name = waiting.shift();
    name !== undefined && included.size < mostLookUps;
    name = waiting.shift()
  ) {
    // What depends on the sender or on who asks (7) nobody can follow from here.
    if (included.has(name) || name.includes('%')) continue
    included.add(name)
    const answer = await lookUp(name)
    const reading = answer.kind === 'records' ? readSpf(answer.records) : undefined
    if (reading?.kind !== 'record') continue
    lookUps += reading.record.lookUps
    waiting.push(...reading.record.includes)
    if (reading.record.redirect !== null) waiting.push(reading.record.redirect)
    if (name === record.redirect) others = reading.record.others
  }
  return { included, lookUps, others }
}

async function checkDkim(lookUp: LookUpText, { from, dkim }: CheckedSender): Promise<SenderFinding> {
  if (dkim === null) return await seekDkim(lookUp, from)
  const { domain, selector, publicKey } = dkim
  const name = dkimName(selector, domain)
  const answer = await lookUp(name)
  if (answer.kind === 'unanswered') return finding('dkim-unanswered', 'unknown', { domain })
  const reading: DkimReading = answer.kind === 'none' ? { kind: 'none' } : readDkimRecord(answer.records)
  if (reading.kind !== 'key') return finding(`dkim-${reading.kind}`, 'warning', { domain, name })
  const isOurs = publicKey === null || sameKey(publicKey, reading.key)
  return isOurs
    ? finding('dkim-good', 'good', { domain, name })
    : finding('dkim-other', 'warning', { domain, name })
}

/** Who signs elsewhere does so under a selector that nobody can know: the usual ones are tried, and finding none proves nothing. */
async function seekDkim(lookUp: LookUpText, domain: string): Promise<SenderFinding> {
  const answers = await Promise.all(
    commonSelectors.map(async (selector) => ({ selector, answer: await lookUp(dkimName(selector, domain)) })),
  )
  const seen = answers.find(
    ({ answer }) => answer.kind === 'records' && readDkimRecord(answer.records).kind === 'key',
  )
  if (seen !== undefined)
    return finding('dkim-seen', 'good', { domain, name: dkimName(seen.selector, domain) })
  if (answers.every(({ answer }) => answer.kind === 'unanswered'))
    return finding('dkim-unanswered', 'unknown', { domain })
  return finding('dkim-unseen', 'note', { domain })
}

function sameKey(one: string, published: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(published, 'base64'), format: 'der', type: 'spki' })
    return key.export({ format: 'der', type: 'spki' }).toString('base64') === one
  } catch {
    return false
  }
}

async function checkDmarc(
  lookUp: LookUpText,
  domain: string,
): Promise<{ readonly finding: SenderFinding; readonly record: DmarcRecord | null }> {
  for (const [at, name] of dmarcNames(domain).entries()) {
    const answer = await lookUp(name)
    if (answer.kind === 'unanswered')
      return { finding: finding('dmarc-unanswered', 'unknown', { domain }), record: null }
    const reading = answer.kind === 'none' ? undefined : readDmarc(answer.records, at > 0)
    if (reading?.kind === 'broken')
      return { finding: finding('dmarc-broken', 'warning', { domain, name }), record: null }
    if (reading?.kind === 'record') {
      const { record } = reading
      const isHeeded = record.policy !== 'none'
      const code = isHeeded ? 'dmarc-good' : 'dmarc-watching'
      return { finding: finding(code, isHeeded ? 'good' : 'note', { domain, policy: record.policy }), record }
    }
  }
  return { finding: finding('dmarc-none', 'warning', { domain }), record: null }
}

/** Whether what was checked stands for the address that readers see; nothing where too little is known to say. */
function alignment(
  { from, envelope, dkim }: CheckedSender,
  spf: SenderFinding,
  signature: SenderFinding,
  record: DmarcRecord | null,
): SenderFinding[] {
  if (spf.level === 'unknown' || signature.level === 'unknown') return []
  const bySpf = spf.level === 'good' && isAligned(envelope, from, record?.spfAlignment ?? 'r')
  const signer = dkim === null ? from : dkim.domain
  const byDkim = signature.level === 'good' && isAligned(signer, from, record?.dkimAlignment ?? 'r')
  const values = { from, envelope }
  if (bySpf && byDkim) return [finding('aligned-both', 'good', values)]
  if (bySpf) return [finding('aligned-spf', 'note', values)]
  if (byDkim) return [finding('aligned-dkim', 'good', values)]
  // The addresses may agree, and what is missing is the records that have been told of.
  const agree = isAligned(envelope, from, record?.spfAlignment ?? 'r')
  return [finding(agree ? 'aligned-unproven' : 'aligned-neither', 'warning', values)]
}

function finding(
  code: SenderFinding['code'],
  level: SenderFinding['level'],
  values: SenderFinding['values'],
): SenderFinding {
  return { code, level, values }
}

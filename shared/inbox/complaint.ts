import { addressesIn, headerOf, type IncomingMail, readHeaders } from './incomingMail.ts'

/** Somebody pressed "this is junk", and their provider tells the sender. */
export interface Complaint {
  /** Whose it was, where the provider tells; '' where that has been taken out. */
  readonly recipient: string
  /** "abuse", "fraud" … (RFC 5965, 3.1; IANA's registry); '' where it is not said. */
  readonly type: string
}

/**
 * Reads a report in ARF (RFC 5965), and that of Outlook.com's Junk Mail Reporting Program, which is only the letter itself
 * with X-HmXmrOriginalRecipient in its header. Reports about failed authentication (RFC 6591) and virus scanners' are no
 * person's complaint, and "not-spam" is the opposite of one.
 */
export function readComplaint(mail: IncomingMail): Complaint | undefined {
  const report = mail.parts.find(({ kind }) => kind === 'feedback-report')
  const originals = mail.parts.filter(({ kind }) => kind === 'original').map(({ text }) => readHeaders(text))
  const redirected = originals.map((headers) => headerOf(headers, 'x-hmxmroriginalrecipient'))
  const outlook = redirected.find((value) => value !== '')
  if (report === undefined) {
    const isOutlook =
      outlook !== undefined && /@(?:hotmail|outlook|microsoft|live)\.com$/i.test(mail.from.address)
    return isOutlook ? { recipient: addressesIn(outlook)[0] ?? '', type: 'abuse' } : undefined
  }
  const fields = readHeaders(report.text.replace(/^\s+/, ''))
  const type = headerOf(fields, 'feedback-type').toLowerCase()
  if (!['abuse', 'fraud', 'opt-out', 'opt-out-list', 'complaint', 'other', ''].includes(type))
    return undefined
  const named =
    headerOf(fields, 'original-rcpt-to') || headerOf(fields, 'removal-recipient') || (outlook ?? '')
  return { recipient: addressesIn(named)[0] ?? '', type }
}

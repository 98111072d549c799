import { type RecipientReport, statusIn } from './deliveryStatus.ts'
import { addressesIn, headerOf, type IncomingMail } from './incomingMail.ts'

/** Names under which mail servers write: of the address before its @, and of the sender. */
const daemonAddress =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|postmaster|mdaemon|microsoftexchange[0-9a-f]*|mailerdaemon|mail-?delivery)(?:\+[^@]*)?@/i
const daemonName =
  /mail delivery (?:sub)?system|mail administrator|system administrator|microsoft outlook|systemadministratör/i

/** Subjects of reports, as servers in Swedish and English municipalities write them. */
const bounceSubject =
  /^(?:undeliver(?:able|ed)|olevererbar|ej levererba|kunde inte leverera|leverans(?:en)? misslyckades|mail delivery (?:failed|failure)|delivery (?:status notification|failure|failed|has failed)|returned mail|failure notice|mail system error|nondeliverable|non[- ]?delivery|warning: could not send|message (?:undeliverable|not delivered)|address not found|meddelandet (?:kunde inte|gick inte att) leverera)/i

/** First words of the reports that have no machine-readable part: qmail, Exim, Postfix, Sendmail, Exchange, Gmail. */
const bounceWords =
  /hi\.? this is the .{0,60}program at|this (?:is the mail system at host|message was created automatically by mail delivery software)|(?:a |your )message (?:that you sent )?(?:could not be|couldn't be|wasn't|was not) delivered|delivery (?:has failed|to the following recipients? (?:has )?failed)|the following (?:addresses|recipients?|destinations?) (?:had permanent|failed|could not)|did not reach the following recipient|your message to .{1,120} couldn't be delivered|i'm afraid i wasn't able to deliver|(?:meddelandet|mejlet|brevet).{0,80}(?:kunde inte (?:levereras|nå)|har inte levererats|gick inte att leverera|nådde inte)|leveransen till .{0,120}misslyckades/i

/** Where the returned letter begins, so that its own words are not taken for the server's. */
const originalBegins =
  /^(?:-{2,}\s*(?:below this line is a copy|this is a copy|original message|returned message|ursprungligt meddelande|undelivered message|message header|forwarded message).*|included is a copy of|return-path: |received: from |original message headers:|ursprungliga meddelandehuvuden:)/im

/** Is it a mail server that writes? */
export function isFromDaemon({ from, headers }: Pick<IncomingMail, 'from' | 'headers'>): boolean {
  return daemonAddress.test(from.address) || daemonName.test(from.name) || headers.has('x-failed-recipients')
}

/** Does a mail that looks like a person's call itself a report? Some servers write under an ordinary address. */
export function isBounceSubject(subject: string): boolean {
  return bounceSubject.test(subject.trim())
}

/**
 * Reads a report in prose, without the part that machines read (RFC 3464): whom it names, and the line in which the other
 * server speaks.
 *
 * @returns undefined where it is no report, or says only that the letter is late
 */
export function readPlainBounce(mail: IncomingMail): RecipientReport | undefined {
  const cut = originalBegins.exec(mail.text)?.index ?? mail.text.length
  const said = mail.text.slice(0, cut).slice(0, 20_000)
  const isBounce = isFromDaemon(mail)
    ? isBounceSubject(mail.subject) || bounceWords.test(said) || mail.headers.has('x-failed-recipients')
    : isBounceSubject(mail.subject) && bounceWords.test(said)
  if (!isBounce) return undefined
  const recipient = addressesIn(headerOf(mail.headers, 'x-failed-recipients'))[0] ?? namedIn(said, mail)
  const diagnostic = diagnosticIn(said)
  const isLate = /^warning|delayed|still being retried|har inte levererats ännu|försenad/i.test(mail.subject)
  return {
    recipient,
    finalRecipient: recipient,
    action: isLate ? 'delayed' : 'failed',
    status: statusIn(diagnostic) || statusIn(said),
    diagnostic,
  }
}

/** The first address that is neither the server's nor where the report was sent. */
function namedIn(said: string, { from, to }: IncomingMail): string {
  const own = new Set([from.address, ...to].map((address) => address.toLowerCase()))
  return addressesIn(said).find((address) => !own.has(address) && !daemonAddress.test(address)) ?? ''
}

/** The line with a reply code, else one with an enhanced code, else the first that says what is wrong. */
function diagnosticIn(said: string): string {
  const lines = said.split(/\r?\n/).map((line) => line.trim())
  const at = [/(?<![\d.])[45]\d\d[ -#]/, /(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])/, wrong]
    .map((pattern) => lines.findIndex((line) => pattern.test(line)))
    .find((found) => found !== -1)
  if (at === undefined) return ''
  // A server's answer is often broken over two lines.
  const answer = lines.slice(at, at + 2).filter((line) => line !== '')
  return answer.join(' ').replace(/\s+/g, ' ').slice(0, 1000)
}

const wrong =
  /unknown|no such|not exist|doesn't exist|no mailbox|not found|couldn't be found|full|quota|finns inte|hittades inte|okänd|överfull/i

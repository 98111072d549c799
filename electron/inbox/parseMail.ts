import { type IncomingMail, type MachinePart, readHeaders } from '../../shared/inbox/incomingMail.ts'

/** Characters that are kept of a mail's text and of each part: reports and answers say what they have to say in fewer. */
const mostText = 200_000
/** HTML that is longer is not read for text. */
const mostHtml = 300_000

const machineParts: Readonly<Record<string, MachinePart['kind']>> = {
  'message/delivery-status': 'delivery-status',
  // For addresses beyond ASCII (RFC 6533).
  'message/global-delivery-status': 'delivery-status',
  'message/feedback-report': 'feedback-report',
  'message/disposition-notification': 'disposition-notification',
  'message/rfc822': 'original',
  'message/global': 'original',
  'text/rfc822-headers': 'original',
  'text/rfc822-header': 'original',
  'message/rfc822-headers': 'original',
  'message/global-headers': 'original',
}

/**
 * Takes a mail apart (RFC 5322 and MIME). It may have been cut off anywhere. The parser refuses more than 1,000 parts and
 * headers of more than a megabyte; the letter that a report returns is not taken apart itself.
 *
 * @throws whatever the parser refuses
 */
export async function parseMail(source: Buffer): Promise<IncomingMail> {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(source, {
    ...{ keepDeliveryStatus: true, ignoreEmbedded: true, checksumAlgo: false },
    ...{ skipTextLinks: true, skipTextToHtml: true, skipImageLinks: true, maxHtmlLengthToParse: mostHtml },
  })
  const headers = readHeaders(headerBlock(source))
  const parts = mail.attachments.flatMap(({ contentType, content }): MachinePart[] => {
    const kind = machineParts[stringOf(contentType).toLowerCase()]
    if (kind === undefined || !Buffer.isBuffer(content)) return []
    return [{ kind, text: content.toString('utf8').slice(0, mostText) }]
  })
  const from = mail.from?.value[0]
  const written = [mail.to, mail.cc]
    .flat()
    .flatMap((group) => group?.value.map(({ address }) => stringOf(address)) ?? [])
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap(
    (name) => headers.get(name) ?? [],
  )
  return {
    messageId: stringOf(mail.messageId).slice(0, 500),
    from: { name: stringOf(from?.name).slice(0, 200), address: stringOf(from?.address).slice(0, 320) },
    to: [...written, ...delivered].filter((address) => address !== '').slice(0, 100),
    subject: stringOf(mail.subject).slice(0, 500),
    headers,
    text: stringOf(mail.text).slice(0, mostText),
    parts,
  }
}

/** The parser's types promise text where a mail that is broken off or hostile may give it nothing, `false` or a list. */
function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What stands before the first empty line. */
function headerBlock(source: Buffer): string {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => source.indexOf(end)).filter((at) => at !== -1)
  return source.subarray(0, Math.min(...ends, source.length, mostText)).toString('utf8')
}

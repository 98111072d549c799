import type { AddressObject } from 'mailparser'
import type { ReadOutboxLetter } from '../../shared/contract/outbox.ts'

type Taken = Pick<ReadOutboxLetter, 'subject' | 'from' | 'to' | 'html' | 'text' | 'headers' | 'attached'>

/**
 * Reads a letter's file as a mail program does: from what stands in it, and from nothing else. Its images come inside the HTML, so that
 * it is whole in a frame that may fetch nothing.
 *
 * @throws whatever the parser refuses
 */
export async function takeLetterApart(source: Buffer): Promise<Taken> {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(source, { skipTextLinks: true, skipTextToHtml: true, checksumAlgo: false })
  const to = [mail.to].flat()[0]
  return {
    subject: textOf(mail.subject),
    from: mailboxOf(mail.from),
    to: mailboxOf(to),
    html: typeof mail.html === 'string' ? mail.html : '',
    text: textOf(mail.text),
    headers: headerBlock(source),
    // An image that the text shows is no attachment to whoever reads it.
    attached: mail.attachments.flatMap(({ related, filename }) =>
      related === true || filename === undefined ? [] : [filename],
    ),
  }
}

/** "Kansliet <kansli@forbund.example>", as people write it. */
function mailboxOf(header: AddressObject | undefined): string {
  const { name = '', address = '' } = header?.value[0] ?? {}
  return name === '' ? address : `${name} <${address}>`
}

function headerBlock(source: Buffer): string {
  const end = source.indexOf('\r\n\r\n')
  return source
    .subarray(0, end === -1 ? source.length : end)
    .toString('utf8')
    .replaceAll('\r\n', '\n')
}

/** The parser's types promise text where a broken mail may give it nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

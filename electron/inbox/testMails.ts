/** For tests only: mails as servers and people write them, made up here in the shape that each is known by. */

export interface Original {
  readonly messageId: string
  readonly to: string
  readonly token?: string
}

const crlf = (...lines: readonly string[]) => Buffer.from(lines.join('\n').replace(/\r?\n/g, '\r\n'))

const originalHeaders = ({ messageId, to, token }: Original) => [
  'From: Kansliet <kansli@forbund.example>',
  `To: ${to}`,
  'Subject: Decemberbrevet',
  ...(messageId === '' ? [] : [`Message-ID: ${messageId}`]),
  ...(token === undefined
    ? []
    : [`List-Unsubscribe: <mailto:kansli@forbund.example?subject=unsubscribe%20${token}>`]),
]

interface Report {
  readonly action?: string
  readonly status?: string
  readonly diagnostic?: string
  /** Behind an alias. */
  readonly final?: string
  readonly to?: string
  readonly originalType?: 'message/rfc822' | 'text/rfc822-headers'
}

/** RFC 3464, as Postfix writes it: in prose, for machines, and the letter or its header. */
export function standardReport(original: Original, report: Report = {}): Buffer {
  const {
    action = 'failed',
    status = '5.1.1',
    diagnostic = '550 5.1.1 No such user',
    final = original.to,
  } = report
  const { to = 'kansli@forbund.example', originalType = 'message/rfc822' } = report
  return crlf(
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.kommun.example (Mail Delivery System)',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    `Message-ID: <report-${status}-${action}-${original.messageId.slice(1, 9)}@mx.kommun.example>`,
    'Date: Tue, 1 Dec 2026 09:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    '',
    '--report',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.kommun.example.',
    '',
    '--report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.kommun.example',
    '',
    `Final-Recipient: rfc822; ${final}`,
    `Original-Recipient: rfc822;${original.to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--report',
    `Content-Type: ${originalType}`,
    '',
    ...originalHeaders(original),
    '',
    'Hej!',
    '--report--',
    '',
  )
}

/** A mail in plain text from whoever. */
export function plainMail(headers: Readonly<Record<string, string>>, text: string): Buffer {
  const all = { 'Message-ID': '<plain@x.example>', To: 'kansli@forbund.example', ...headers }
  return crlf(
    ...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
  )
}

/** qmail: no MIME at all. */
export function qmailBounce(original: Original): Buffer {
  return plainMail(
    { From: 'MAILER-DAEMON@skola.example', Subject: 'failure notice' },
    `Hi. This is the qmail-send program at skola.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${original.to}>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

${originalHeaders(original).join('\n')}

Hej!`,
  )
}

/** Exim: X-Failed-Recipients, and the header of the letter in the text. */
export function eximBounce(original: Original): Buffer {
  return plainMail(
    {
      From: 'Mail Delivery System <Mailer-Daemon@mail.skola.example>',
      'X-Failed-Recipients': original.to,
      'Auto-Submitted': 'auto-replied',
      Subject: 'Mail delivery failed: returning message to sender',
    },
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${original.to}
    host mx.skola.example [192.0.2.7]
    SMTP error from remote mail server after RCPT TO:<${original.to}>:
    550 Unknown user

------ This is a copy of the message, including all the headers. ------

${originalHeaders(original).join('\n')}

Hej!`,
  )
}

/** Exchange on premises in Swedish: a report of its own, without what machines read. */
export function exchangeBounce(original: Original): Buffer {
  return plainMail(
    {
      From: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@kommun.example>',
      Subject: '=?utf-8?B?T2xldmVyZXJiYXI6IERlY2VtYmVyYnJldmV0?=',
      'In-Reply-To': original.messageId,
    },
    `Meddelandet kunde inte levereras till följande mottagare:

${original.to}
Det gick inte att hitta e-postadressen du angav. Kontrollera adressen och försök igen.

Diagnostikinformation för administratörer:

Genererande server: EXCH01.kommun.example

${original.to}
#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##

Ursprungliga meddelandehuvuden:

${originalHeaders(original).join('\n')}`,
  )
}

/** Gmail's to its own users. */
export function gmailBounce(original: Original): Buffer {
  return plainMail(
    {
      From: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      Subject: 'Delivery Status Notification (Failure)',
      References: original.messageId,
    },
    `** Address not found **

Your message wasn't delivered to ${original.to} because the address couldn't be found, or is unable to receive mail.

The response from the remote server was:
550 5.1.1 The email account that you tried to reach does not exist.`,
  )
}

/** ARF (RFC 5965). */
export function complaint(original: Original, type = 'abuse'): Buffer {
  return crlf(
    'From: Abuse <fbl@provider.example>',
    'To: kansli@forbund.example',
    'Subject: FW: Decemberbrevet',
    `Message-ID: <arf-${type}-${original.messageId.slice(1, 9)}@provider.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="arf"',
    '',
    '--arf',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '--arf',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: Provider/1.0',
    'Version: 1',
    `Original-Rcpt-To: <${original.to}>`,
    '',
    '--arf',
    'Content-Type: message/rfc822',
    '',
    ...originalHeaders(original),
    '',
    'Hej!',
    '--arf--',
    '',
  )
}

/** Outlook.com's Junk Mail Reporting Program: only the letter, with a line of its own in its header. */
export function outlookComplaint(original: Original): Buffer {
  return crlf(
    'From: staff@hotmail.com',
    'To: kansli@forbund.example',
    'Subject: complaint about message from 192.0.2.1',
    'Message-ID: <jmrp@hotmail.com>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="jmrp"',
    '',
    '--jmrp',
    'Content-Type: message/rfc822',
    '',
    `X-HmXmrOriginalRecipient: ${original.to}`,
    ...originalHeaders(original),
    '',
    'Hej!',
    '--jmrp--',
    '',
  )
}

import { headerOf, type IncomingMail } from './incomingMail.ts'

/** As calendars and mail programs begin the subject: Outlook in Swedish, Norwegian, Danish, Finnish, English; Gmail; others. */
const automaticSubject =
  /^(?:automatiskt svar|autosvar|auto(?:matic)? ?reply|automatisk svar|automaattinen vastaus|out of (?:the )?office|frånvaro|frånvarande|semester|föräldraledig|vacation|i(?:'m| am) (?:out|away)|ej på plats|på semester)\b/i

/**
 * Was it a program that answered in somebody's place? By the field that is made for it (RFC 3834, 5), by those that were
 * there before (X-Autoreply, Precedence: auto_reply, Exchange's own), or by how its subject begins.
 */
export function isAutoReply({
  headers,
  subject,
  parts,
}: Pick<IncomingMail, 'headers' | 'subject' | 'parts'>): boolean {
  const field = (name: string) => headerOf(headers, name).toLowerCase()
  const submitted = field('auto-submitted')
  if (submitted !== '' && !submitted.startsWith('no')) return true
  // A receipt that the letter was opened (RFC 8098): nobody asked for it, and nobody wrote it.
  if (parts.some(({ kind }) => kind === 'disposition-notification')) return true
  if (
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from'].some((name) => headers.has(name))
  ) {
    return true
  }
  if (/^auto[_-]?reply$/.test(field('precedence'))) return true
  // "All" stands in people's own mails too: it asks others not to answer by themselves.
  if (/^oof\b/.test(field('x-auto-response-suppress')) && automaticSubject.test(subject.trim())) return true
  return automaticSubject.test(subject.trim())
}

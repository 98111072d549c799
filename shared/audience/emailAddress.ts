/** Why a text is no address that can be mailed. */
export type EmailProblem = 'email-missing' | 'email-invalid'

export type EmailReading =
  | {
      readonly kind: 'address'
      /** As people write it: the local part as given, the domain in lower case, å ä ö kept. */
      readonly address: string
      /** What makes two addresses the same person: lower case, the domain in ASCII. */
      readonly key: string
      /** What an SMTP envelope takes: the local part as given, the domain in ASCII (RFC 5891). */
      readonly mailbox: string
      /** The local part has letters beyond ASCII: only a server that offers SMTPUTF8 takes it (RFC 6531). */
      readonly needsUtf8: boolean
    }
  | { readonly kind: 'problem'; readonly problem: EmailProblem }

/** RFC 5321, 4.5.3.1: octets of a local part, a domain and a path without its brackets. */
const limits = { local: 64, domain: 253, path: 254 }
/** RFC 5321, 4.1.2: a dot-string. No quoted strings, which nobody's mailbox has and which could carry anything. */
const dotString = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
/**
 * The same with letters, digits and the marks on them from any script (RFC 6531, 3.3), as narrow as a user name's (RFC 8265, 3.2: no
 * symbols, no spaces). A mark stands after what it marks, so that it joins with no dot, bracket or @.
 */
const anyScript =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~\p{L}\p{N}-][a-z0-9!#$%&'*+/=?^_`{|}~\p{L}\p{N}\p{M}-]*(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~\p{L}\p{N}-][a-z0-9!#$%&'*+/=?^_`{|}~\p{L}\p{N}\p{M}-]*)*$/iu
/** Letters that nobody sees, which would make two addresses of one. */
const invisible = /\p{Default_Ignorable_Code_Point}/u
const ascii = /^[ -~]*$/
/** RFC 1123, 2.1: letters, digits and inner hyphens. */
const asciiLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const writtenLabel = /^[\p{L}\p{N}\p{M}-]+$/u
const topLevel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/**
 * Reads one bare e-mail address: a dot-string, @, and a domain name of at least two labels (RFC 5321, 4.1.2), which may
 * be international. So may the dot-string (RFC 6531), which then needs a server that takes it. White space around it is
 * dropped; inside, nothing passes that could end a header line, a recipient or an envelope command: no white space, control
 * characters, brackets, commas, semicolons, double quotes, backslashes; nor anything that is not seen.
 */
export function parseEmailAddress(text: string): EmailReading {
  return readPlainAddress(text) ?? readAddress(text)
}

/** As nearly every address is written: ASCII, a name under letters. It says what `readAddress` does, in a tenth of the time. */
const plainAddress =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,20}[a-z]{2,63}$/i
/** What the reading below must look at: dots that part nothing, and labels in the ASCII form of other letters. */
const notPlain = /^\.|\.\.|\.@|(?:@|\.)xn--/i

function readPlainAddress(text: string): EmailReading | undefined {
  if (text.length > limits.path || !plainAddress.test(text) || notPlain.test(text)) return undefined
  const at = text.indexOf('@')
  const address = text.slice(0, at) + text.slice(at).toLowerCase()
  return { kind: 'address', address, key: text.toLowerCase(), mailbox: address, needsUtf8: false }
}

/** @returns the same for every text as `parseEmailAddress`; apart only so that a test can hold the two together */
export function readAddress(text: string): EmailReading {
  const trimmed = text.trim().normalize('NFC')
  if (trimmed === '') return { kind: 'problem', problem: 'email-missing' }
  const invalid: EmailReading = { kind: 'problem', problem: 'email-invalid' }
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, Math.max(at, 0))
  if (!isLocalPart(local)) return invalid
  const written = trimmed.slice(at + 1).toLowerCase()
  const domain = asciiDomain(written)
  if (domain === undefined) return invalid
  const mailbox = `${local}@${domain}`
  const key = `${smallLetters(local)}@${domain}`
  if (octets(mailbox) > limits.path || octets(key) > limits.path) return invalid
  return { kind: 'address', address: `${local}@${written}`, key, mailbox, needsUtf8: needsUtf8(mailbox) }
}

/** Whether a checked mailbox goes only to a server that offers SMTPUTF8 (RFC 6531, 3.1). */
export function needsUtf8(mailbox: string): boolean {
  return !ascii.test(mailbox)
}

function isLocalPart(local: string): boolean {
  if (ascii.test(local)) return local.length <= limits.local && dotString.test(local)
  return isOfAnyScript(local) && isOfAnyScript(smallLetters(local))
}

/** What has another form by which it is meant (full width, a ligature) is none: servers read it as the one or the other. */
function isOfAnyScript(local: string): boolean {
  if (octets(local) > limits.local || !anyScript.test(local) || invisible.test(local)) return false
  return local.normalize('NFKC') === local
}

/** Some letters' small forms are longer, or compose anew. */
function smallLetters(text: string): string {
  return text.toLowerCase().normalize('NFC')
}

function octets(text: string): number {
  return ascii.test(text) ? text.length : new TextEncoder().encode(text).byteLength
}

/** The domain in ASCII, by the URL standard's own conversion (UTS 46); undefined where it is no domain name. */
function asciiDomain(written: string): string | undefined {
  if (written.length > limits.domain || !written.split('.').every((label) => writtenLabel.test(label)))
    return undefined
  let host: string
  try {
    host = new URL(`http://${written}`).hostname
  } catch {
    return undefined
  }
  const labels = host.split('.')
  const named = labels.length >= 2 && labels.every((label) => asciiLabel.test(label))
  return named && host.length <= limits.domain && topLevel.test(labels.at(-1) ?? '') ? host : undefined
}

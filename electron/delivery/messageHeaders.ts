import { encodeWord, encodeWords, foldLines } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'
import type { Temporal } from 'temporal-polyfill'
import { oneClickAddress } from '../../shared/delivery/oneClickAddress.ts'

/** Somebody as a header names them. */
export interface Named {
  readonly name: string
  /** A mailbox that has been checked. */
  readonly address: string
}

/** What the headers of all a letter's messages share. */
export interface LetterHeaders {
  readonly from: Named
  /** Who sends for the author (RFC 5322, 3.6.2); null: the author. */
  readonly sender: string | null
  /** null: answers go to the author. */
  readonly replyTo: string | null
  /** The organisation's name; '' leaves List-Id without words. */
  readonly organisation: string
  /** "sv" */
  readonly language: string
  /** Where a reader can leave with one press (RFC 8058), with {token} in it; '': by mail only. */
  readonly unsubscribeAddress: string
}

/** What is one message's own. */
export interface MessageHeaders {
  readonly to: Named
  /** In clear, on one line. */
  readonly subject: string
  readonly date: Temporal.Instant
  /** With its angle brackets. */
  readonly messageId: string
  readonly unsubscribeMailto: string
  /** What the one-click address is told. */
  readonly token: string
  /** Names publication and sender to Gmail, which counts complaints by it: "7:rundbrev:1f2e3d4c5b6a". */
  readonly feedbackId: string
}

/**
 * The headers that a letter owes its readers and their servers: List-Id (RFC 2919), List-Unsubscribe (RFC 2369) and, where the
 * organisation takes it, one-click (RFC 8058). Values are encoded by nodemailer, so a name or a subject may hold anything.
 *
 * A person wrote the letter: Auto-Submitted therefore is "no" (RFC 3834, 5), also where its sending was planned. That
 * nobody's absence should be answered to it is said by Precedence and List-Id, which responders heed (RFC 3834, 2).
 *
 * @returns a function of a message's own; its lines end with CRLF, the last one too
 */
export function headerWriter(letter: LetterHeaders): (message: MessageHeaders) => string {
  const { from, sender, replyTo } = letter
  const ahead = header('From', from)
  const shared = [
    sender === null ? '' : header('Sender', { name: '', address: sender }),
    replyTo === null ? '' : header('Reply-To', { name: '', address: replyTo }),
  ].join('')
  const behind = [
    line('List-Id', listId(letter.organisation, from.address)),
    header('Content-Language', letter.language),
    header('Auto-Submitted', 'no'),
    header('Precedence', 'bulk'),
    'MIME-Version: 1.0\r\n',
  ].join('')
  return ({ to, subject, date, messageId, unsubscribeMailto, token, feedbackId }) =>
    ahead +
    header('To', to) +
    shared +
    header('Subject', subject) +
    header('Date', new Date(date.epochMilliseconds)) +
    header('Message-ID', messageId) +
    unsubscribe(unsubscribeMailto, oneClickAddress(letter.unsubscribeAddress, token)) +
    header('Feedback-ID', feedbackId) +
    behind
}

/** The one that needs no mail comes first: readers' programs take the first that they can (RFC 2369, 3.2). */
function unsubscribe(mailto: string, oneClick: string | null): string {
  if (oneClick === null) return line('List-Unsubscribe', `<${mailto}>`)
  return `${line('List-Unsubscribe', `<${oneClick}>, <${mailto}>`)}List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n`
}

// Encodes without being part of any message.
const encoder = new MimeNode(false)
/** A word that no line has room for: headers are folded at blanks, and none of their lines may pass 998 octets (RFC 5322, 2.1.1). */
const endlessWord = /[^ ]{200}/

function header(name: string, value: string | Date | Named): string {
  const encoded = encodedValue(name, value)
  return encoded === '' ? '' : line(name, encoded)
}

function encodedValue(name: string, value: string | Date | Named): string {
  if (typeof value === 'string')
    return encoder.encodeHeaderValue(name, endlessWord.test(value) ? inEncodedWords(value) : value)
  if (value instanceof Date) return encoder.encodeHeaderValue(name, value)
  if (endlessWord.test(value.name)) return `${inEncodedWords(value.name)} <${value.address}>`
  return encoder.encodeHeaderValue(name, { ...value })
}

function inEncodedWords(text: string): string {
  return encodeWord(text, 'Q', 52)
}

/** @param value encoded already */
function line(name: string, value: string): string {
  return `${foldLines(`${name}: ${value}`, 76)}\r\n`
}

/** A label under the sender's own domain, which is what keeps it unique (RFC 2919, 2). */
function listId(organisation: string, from: string): string {
  // Characters that end a phrase (RFC 5322, 3.2.3): a comma would make two lists of one.
  const phrase = organisation.replace(/[\p{Cc}"<>\\(),:;@[\]\s]+/gu, ' ').trim()
  const id = `<rundbrev.${from.slice(from.lastIndexOf('@') + 1)}>`
  // Only the words may be encoded (RFC 2047, 5): the identifier is for machines.
  if (phrase === '') return id
  return `${endlessWord.test(phrase) ? inEncodedWords(phrase) : encodeWords(phrase, 'Q', 52, true)} ${id}`
}

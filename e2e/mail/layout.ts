import { join } from 'node:path'
import type { Certificates } from './certificates.ts'

/** The domains that the servers take mail for. Every mailbox in them exists, and has the same password. */
export const domains = ['kommun.example', 'forbund.example'] as const
export const password = 'prov-losenord'

/** Recipients that are refused while the client talks; with a detail as well (`unknown+7@`). */
export const refusals: Readonly<Record<string, string>> = {
  unknown: '550 5.1.1 No such user here',
  blocked: '550 5.7.1 Message refused by policy',
  full: '452 4.2.2 Mailbox full',
  later: '450 4.7.1 Try again later',
  toobig: '552 5.3.4 Message too big for this mailbox',
}

/** Recipients that are accepted, and of whom a report comes back afterwards; each stands for another address, as aliases do. */
export const bounces: Readonly<Record<string, { readonly standsFor: string; readonly report: string }>> = {
  late: { standsFor: 'gone@moved.example', report: '5.1.1 The mailbox was removed' },
  latefull: { standsFor: 'full@moved.example', report: '5.2.2 The mailbox is full' },
}

/** A mailbox with letters beyond ASCII. What comes for it is taken, and thrown away. */
export const beyondAscii = 'åsa'

export interface Ports {
  /** STARTTLS required, then AUTH. */
  readonly smtp: number
  /** TLS from the first byte. */
  readonly smtps: number
  /** Puts off whom it has not seen, for two seconds. */
  readonly greylisting: number
  /** Takes two connections from one client. */
  readonly tight: number
  readonly imap: number
  readonly imaps: number
}

/** Where everything of one run lies. */
export interface Layout {
  readonly folder: string
  readonly ports: Ports
  readonly certificates: Certificates
}

/** The Unix sockets that the servers meet at; Postfix wants its own in its queue's folder. */
export function sockets({ folder }: Layout) {
  const shared = join(folder, 'queue', 'private')
  return {
    auth: join(shared, 'auth'),
    lmtp: join(shared, 'mailboxes'),
    greylisting: join(folder, 'grey', 'socket'),
  }
}

export function mailFolder({ folder }: Pick<Layout, 'folder'>): string {
  return join(folder, 'mailboxes')
}

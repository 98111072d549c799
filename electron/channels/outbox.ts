import { mkdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type {
  MailConnection,
  OpenMailConnection,
  OutgoingMail,
} from '../../shared/delivery/mailConnection.ts'
import { letterFile, writeLetter } from '../workspace/outboxFiles.ts'

/**
 * Opens "connections" to the built-in outbox: each message becomes a file, byte for byte as a server would have been handed it, and leaves
 * this computer by nobody. It is on the disk before it is said to be taken.
 */
export function outboxOpener(workspaceFolder: string): OpenMailConnection {
  const connection: MailConnection = {
    // Nobody passes it on, so that it may be as long and say as much as it likes.
    limits: { maxMessageBytes: null, authentication: [], takesUtf8: true },
    isOpen: () => true,
    async send(mail, beforeData) {
      const file = letterFile(workspaceFolder, messageIdOf(mail))
      await beforeData()
      try {
        mkdirSync(dirname(file), { recursive: true })
        await writeLetter(file, mail.pieces)
      } catch (error) {
        return faultOf(error)
      }
      return { kind: 'taken', response: `250 outbox/${basename(file)}` }
    },
    close: async () => {},
  }
  return async () => ({ kind: 'open', connection })
}

/** From the message's own header, so that its file is known by what it is. */
function messageIdOf({ pieces }: OutgoingMail): string {
  const head = Buffer.from(pieces[0] ?? new Uint8Array()).toString('latin1')
  const found = /^message-id:\s*<([^<>\s]+)>/im.exec(head)?.[1]
  if (found === undefined) throw new Error('a message without a Message-ID')
  return found
}

/** The next letter would meet the same: everything waits until somebody has made room. */
function faultOf(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error ? error.message : String(error)
  const isFull = code === 'ENOSPC' || code === 'EDQUOT'
  return {
    kind: 'halted',
    code: isFull ? 'outbox-full' : 'outbox-unwritable',
    values: { reason },
    response: code,
  } as const
}

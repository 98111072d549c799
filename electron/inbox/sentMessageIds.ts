import { messageIdsIn } from '../../shared/inbox/traces.ts'
import { closeMailbox, type MailboxAddress, openMailbox } from './openMailbox.ts'

/** Letters that are looked through at most: a year's of a large association. */
const most = 200_000

/**
 * The Message-IDs of letters of ours in the folder of what was sent (\Sent, RFC 6154), newest last, read from headers only and
 * without changing anything. None where the server names no such folder.
 *
 * @throws what imapflow throws (see mailboxFailure)
 */
export async function* sentMessageIds(address: MailboxAddress, since: Date): AsyncGenerator<string> {
  const client = await openMailbox(address, {
    readOnly: true,
    folder: async (open) => (await open.list()).find(({ specialUse }) => specialUse === '\\Sent')?.path,
  })
  try {
    if (client.mailbox === false) return
    const found = await client.search({ since }, { uid: true })
    const uids = (found || []).slice(-most)
    for (let begin = 0; begin < uids.length; begin += 500) {
      const range = uids.slice(begin, begin + 500).join(',')
      for await (const { envelope } of client.fetch(range, { envelope: true }, { uid: true })) {
        yield* messageIdsIn(envelope?.messageId ?? '')
      }
    }
  } finally {
    await closeMailbox(client)
  }
}

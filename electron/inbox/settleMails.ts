import type { ImapFlow } from 'imapflow'

/** What becomes of mails that have been dealt with. They are never deleted. */
export interface Settling {
  readonly processed: 'mark' | 'move'
  /** The folder, where they are moved. */
  readonly moveTo: string
}

/** What marks a mail in the mail program that shows keywords. */
export const keyword = 'Rundbrev'

/**
 * Marks or moves mails by their numbers. What machines wrote counts as read, and is moved where that is chosen; what people
 * wrote stays where it is, unread as it was, and gets only the keyword. Where the server cannot move (RFC 6851), a copy
 * would have to be followed by a deletion: they are marked instead.
 */
export async function settleMails(
  client: ImapFlow,
  { processed, moveTo }: Settling,
  uids: { readonly byMachines: readonly number[]; readonly byPeople: readonly number[] },
): Promise<void> {
  await flag(client, uids.byPeople, [keyword])
  await flag(client, uids.byMachines, ['\\Seen', keyword])
  const mayMove = client.capabilities.has('MOVE') || client.capabilities.has('IMAP4rev2')
  if (processed !== 'move' || moveTo === '' || !mayMove || uids.byMachines.length === 0) return
  const folders = await client.list()
  if (!folders.some(({ path }) => path === moveTo)) await client.mailboxCreate(moveTo)
  for (const range of rangesOf(uids.byMachines)) await client.messageMove(range, moveTo, { uid: true })
}

async function flag(client: ImapFlow, uids: readonly number[], flags: string[]): Promise<void> {
  for (const range of rangesOf(uids)) await client.messageFlagsAdd(range, flags, { uid: true })
}

/** Numbers as a command takes them, some hundreds at a time: servers limit how long a line may be. */
function rangesOf(uids: readonly number[]): string[] {
  const ranges: string[] = []
  for (let begin = 0; begin < uids.length; begin += 300) ranges.push(uids.slice(begin, begin + 300).join(','))
  return ranges
}

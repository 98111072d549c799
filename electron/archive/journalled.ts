import type { OpenMailConnection, OutgoingMail } from '../../shared/delivery/mailConnection.ts'
import type { SendJournal } from './sendJournal.ts'

/**
 * The same composing and the same connections, with what becomes of each message noted in a journal: that its first byte may leave,
 * after the ledger has committed that and before it does; and what the server says, before anybody else hears it.
 */
export function journalled<Row extends { readonly messageId: string }>(
  journal: SendJournal,
  {
    compose,
    open,
  }: { readonly compose: (row: Row) => Promise<OutgoingMail>; readonly open: OpenMailConnection },
): { readonly compose: (row: Row) => Promise<OutgoingMail>; readonly open: OpenMailConnection } {
  const idsOf = new WeakMap<OutgoingMail, string>()
  return {
    async compose(row) {
      const mail = await compose(row)
      idsOf.set(mail, row.messageId)
      return mail
    },
    async open() {
      const opening = await open()
      if (opening.kind !== 'open') return opening
      const { connection } = opening
      const noted: typeof connection = {
        limits: connection.limits,
        isOpen: () => connection.isOpen(),
        close: () => connection.close(),
        async send(mail, beforeData) {
          const id = idsOf.get(mail)
          let begun = false
          const word = await connection.send(mail, async () => {
            await beforeData()
            begun = true
            if (id !== undefined) journal.note(id, 'begun')
          })
          // A line that broke before the first byte leaves the server as much without it as its no does.
          const isWithout = word.kind !== 'taken' && !(word.kind === 'lost' && word.dataBegun)
          if (id !== undefined && word.kind === 'taken') journal.note(id, 'taken')
          if (id !== undefined && begun && isWithout) journal.note(id, 'refused')
          return word
        },
      }
      return { kind: 'open', connection: noted }
    },
  }
}

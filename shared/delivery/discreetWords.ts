import type { Trouble } from '../schedule/publication.ts'
import type { MailConnection, Opening, OpenMailConnection, ServerWord } from './mailConnection.ts'

/**
 * A way for letters that does not pass on what a server quotes of what it was told in confidence: what it says is kept in the
 * ledger, shown, archived and handed out.
 *
 * @param hide asked for when the connection is there: a token may have been renewed for it (see shared/text/hiding.ts)
 */
export function discreetly(
  open: OpenMailConnection,
  hide: () => (said: string) => string,
): OpenMailConnection {
  return async () => {
    const opening = await open()
    return discreetOpening(opening, hide())
  }
}

function discreetOpening(opening: Opening, said: (words: string) => string): Opening {
  switch (opening.kind) {
    case 'open':
      return { ...opening, connection: discreetConnection(opening.connection, said) }
    case 'busy':
    case 'unreachable':
      return { ...opening, reason: said(opening.reason) }
    case 'trouble':
      return { ...opening, trouble: discreetTrouble(opening.trouble, said) }
  }
}

function discreetConnection(connection: MailConnection, said: (words: string) => string): MailConnection {
  return {
    limits: connection.limits,
    isOpen: () => connection.isOpen(),
    send: async (mail, beforeData) => discreetWord(await connection.send(mail, beforeData), said),
    close: () => connection.close(),
  }
}

function discreetWord(word: ServerWord, said: (words: string) => string): ServerWord {
  switch (word.kind) {
    case 'taken':
    case 'refused':
      return { ...word, response: said(word.response) }
    case 'lost':
      return { ...word, reason: said(word.reason) }
    case 'halted':
      return { ...word, response: said(word.response), values: discreetValues(word.values, said) }
    case 'oversize':
      return word
  }
}

/** The same trouble, its values without what is secret. Where it is and what it is called are ours to say. */
export function discreetTrouble(trouble: Trouble, said: (words: string) => string): Trouble {
  return { ...trouble, values: discreetValues(trouble.values, said) }
}

function discreetValues(
  values: Readonly<Record<string, string | number>>,
  said: (words: string) => string,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? said(value) : value]),
  )
}

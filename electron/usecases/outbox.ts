import type { outboxContract } from '../../shared/contract/outbox.ts'
import type { DeliveryId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { personaliseLine } from '../../shared/newsletter/personalise.ts'
import { recipientOf } from '../../shared/newsletter/recipient.ts'
import { countTried, readTried, type TriedLetter, triedLetters } from '../store/triedLetters.ts'
import {
  letterFileName,
  letterNames,
  putBackLetters,
  putLettersAside,
  readLetter,
} from '../workspace/outboxFiles.ts'
import type { Deps } from './deps.ts'
import { takeLetterApart } from './takeLetterApart.ts'
import type { UseCases } from './useCase.ts'

/** The built-in outbox: letters that were tried and reached nobody, to be looked at as one looks at an inbox. */
export const outbox = {
  'outbox.page': (deps, { publicationId, from, count }) => {
    const { database, folder } = deps.workspace
    const names = letterNames(folder)
    // Where every letter of the ledger still lies there, nobody has to go through them all to know how many there are.
    const isWhole = publicationId === null && countTried(database) === names.size
    const letters = []
    let found = 0
    for (const letter of names.size === 0 ? [] : triedLetters(database, publicationId)) {
      // Somebody may have removed its file: the folder is the outbox.
      if (!names.has(letterFileName(letter.messageId))) continue
      if (found >= from && letters.length < count) letters.push(listed(deps, letter))
      found += 1
      if (found === names.size || (isWhole && letters.length === count)) break
    }
    return { letters, found: isWhole ? names.size : found }
  },

  'outbox.letter': async (deps, { id }) => {
    const letter = requireTried(deps, id)
    const bytes = readLetter(deps.workspace.folder, letter.messageId)
    const fileName = letterFileName(letter.messageId)
    if (bytes === undefined) throw new RundbrevError('outbox-letter-gone', { file: `outbox/${fileName}` })
    const { publicationId, at } = letter
    return { id, publicationId, at, fileName, bytes: bytes.length, ...(await takeLetterApart(bytes)) }
  },

  'outbox.empty': (deps) => {
    const letters = putLettersAside(deps.workspace.folder)
    outboxChanged(deps)
    return { letters }
  },

  'outbox.putBack': (deps) => {
    const letters = putBackLetters(deps.workspace.folder)
    outboxChanged(deps)
    return { letters }
  },
} satisfies UseCases<Extract<keyof typeof outboxContract, `outbox.${string}`>>

/** @throws RundbrevError `not-found` */
export function requireTried({ workspace }: Pick<Deps, 'workspace'>, id: DeliveryId): TriedLetter {
  const letter = readTried(workspace.database, id)
  if (letter === undefined) throw new RundbrevError('not-found', { id: String(id) }, { what: `outbox ${id}` })
  return letter
}

function listed({ geo }: Deps, { messageId: _, ...letter }: TriedLetter) {
  return { ...letter, subject: personaliseLine(letter.subject, recipientOf(geo, letter, '')) }
}

function outboxChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'publications' } })
}

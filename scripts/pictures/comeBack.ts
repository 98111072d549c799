import type { LetterOut } from '../../electron/store/lettersOut.ts'
import { letterById } from '../../electron/store/lettersOut.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { noteReturn, type Return } from '../../electron/usecases/noteReturn.ts'
import type { DeliveryId } from '../../shared/contract/scalars.ts'

/** What a week brings back after a letter: answers, wishes, letters that did not arrive, people who want no more. */
export function bringBack(deps: Deps): void {
  const { database } = deps.workspace
  const ids = database.$client
    .prepare(`SELECT id FROM deliveries WHERE state = 'sent' ORDER BY id LIMIT 12`)
    .pluck()
    .all() as DeliveryId[]
  database.transaction(() => {
    for (const [index, come] of comes.entries()) {
      const letter = letterById(database, ids[index] ?? (0 as DeliveryId))
      if (letter !== undefined) noteReturn(deps, { ...nothing, ...about(letter, index), ...come })
    }
  })
}

const nothing = {
  ...{ subject: 'Sv: Årets sista brev', words: '', weight: null, status: '', diagnostic: '' },
  ...{ place: null, settled: true },
} as const

function about(letter: LetterOut, index: number) {
  const { email, emailKey, name } = letter
  const at = `2026-11-2${index % 8}T0${7 + (index % 3)}:${15 + index}:00.000Z`
  return { letter, email, emailKey, name, at, identity: `picture ${index}` }
}

const comes: readonly (Pick<Return, 'kind'> & Partial<Return>)[] = [
  {
    kind: 'reply',
    words:
      'Tack för ett fint brev! Vi vill gärna vara med på webbinariet i januari. Går det att få länken redan nu, så att vi kan boka sal?\n\nHälsningar från biblioteket',
  },
  {
    kind: 'wish',
    words: 'Hej! Jag har bytt tjänst och behöver inte de här breven längre. Avregistrera mig gärna.',
  },
  { kind: 'reply', words: '' },
  {
    ...{ kind: 'bounce', weight: 'hard', status: '5.1.1' },
    diagnostic: '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found',
  },
  {
    ...{ kind: 'bounce', weight: 'soft', status: '5.2.2' },
    diagnostic: '552 5.2.2 The email account that you tried to reach is over quota',
  },
  {
    ...{ kind: 'bounce', weight: 'policy', status: '5.7.26' },
    diagnostic: '550 5.7.26 Unauthenticated email is not accepted due to the domain’s DMARC policy',
  },
  { kind: 'unsubscribe', subject: 'unsubscribe' },
  { kind: 'complaint', subject: 'FW: Årets sista brev' },
  { kind: 'auto-reply', subject: 'Automatiskt svar: Årets sista brev' },
  { kind: 'auto-reply', subject: 'Frånvaro: Jag är tillbaka den 7 januari' },
]

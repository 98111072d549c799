import { createHmac } from 'node:crypto'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { letterGroups } from '../../shared/newsletter/letterGroups.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { insertHandover, listHandovers, rowsToHandOver } from '../store/handovers.ts'
import type { Deps } from '../usecases/deps.ts'
import { requirePublication } from '../usecases/startPublication.ts'
import { frozenRendering } from './handedLetter.ts'

/**
 * Parts what is in line of a publication by what its recipients see: each part is to be handed over by itself. A part's key is the
 * same whenever it is computed from the same frozen letter, also by an older copy of the workspace; rows that the officer has put back
 * in line later make parts of their own.
 */
export function partPublication(deps: Deps, id: PublicationId): void {
  const { database, identityKey } = deps.workspace
  database.transaction(() => {
    const rows = rowsToHandOver(database, id)
    if (rows.length === 0) return
    const rendering = frozenRendering(deps, id)
    const { dueAt, handsAhead } = requirePublication(deps, id)
    const now = instantText(deps.now())
    // Rows put back in line after that go as soon as they can.
    const sendAt = handsAhead && dueAt > now ? dueAt : null
    const known = new Set(listHandovers(database, id).map(({ key }) => key))
    for (const group of letterGroups(
      rendering,
      rows.map(({ county }) => county),
    )) {
      const seen = JSON.stringify([rendering.subject, group.html, group.text])
      const keyOf = (round: number) =>
        `rundbrev-${createHmac('sha256', Buffer.from(identityKey, 'hex')).update(`handover|${id}|${round}|${seen}`).digest('hex').slice(0, 24)}`
      let round = 1
      while (known.has(keyOf(round))) round += 1
      const part = rows.filter(({ county }) => group.counties.includes(county))
      const [county = null] = group.counties
      insertHandover(
        database,
        { publicationId: id, key: keyOf(round), county, lookAt: now, sendAt },
        part.map((row) => row.id),
      )
    }
  })
}

import { describe, expect, it } from 'vitest'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import { type StoppedPart, shownAfter } from './useStopped.ts'

const stopped: StoppedPart = { id: 1 as PublicationId, error: null, engine: null }
const failed: StoppedPart = { ...stopped, id: 2 as PublicationId, error: new Error('no answer') }
const waiting = { parts: [stopped], isWaiting: true }

describe('the account of a stop, when all has been waited for', () => {
  it('is shown to whoever has waited', () => {
    expect(shownAfter(waiting, [stopped])).toEqual({ parts: [stopped], isWaiting: false })
  })

  it('stays away for whoever has closed it meanwhile', () => {
    expect(shownAfter(null, [stopped])).toBeNull()
  })

  it('comes back where something could not be stopped', () => {
    expect(shownAfter(null, [stopped, failed])).toEqual({ parts: [stopped, failed], isWaiting: false })
  })
})

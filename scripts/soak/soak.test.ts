import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { runSoak } from './runSoak.ts'
import { soakFaults } from './soakVerdict.ts'

// Few, and a few seconds long; five hundred over ten minutes: npm run soak.

const seed = Number(process.env.RUNDBREV_SEED ?? Date.now() % 1_000_000)

it('each publication comes exactly once and none early, though the program is killed again and again', async () => {
  console.info(`RUNDBREV_SEED=${seed}`)
  const said: string[] = []
  const [publications, kills] = [18, 3]
  const outcome = await runSoak({
    scratch: mkdtempSync(join(tmpdir(), 'rundbrev-soak-')),
    ...{ publications, kills, seed, seconds: 4, leadSeconds: 1 },
    hear: (words) => said.push(words),
  })
  expect(outcome.faults, said.join('')).toEqual([])
  expect(outcome.taken).toHaveLength(publications)
  expect(outcome.killed).toBe(kills)
})

it('tells of what came twice, early, elsewhere, not at all, or was never planned', () => {
  const dueAt = Temporal.Instant.from('2026-12-01T08:00:00Z')
  const planned = ['Soak-000', 'Soak-001', 'Soak-002', 'Soak-003'].map((mark, at) => ({
    ...{ id: at as PublicationId, kind: 'letter' as const, mark, dueAt },
  }))
  const came = (mark: string, more: { kind?: 'post'; at?: Temporal.Instant } = {}) => ({
    ...{ kind: 'letter' as const, mark, at: dueAt },
    ...more,
  })
  const early = dueAt.subtract({ milliseconds: 1 })
  const taken = [came('Soak-000'), came('Soak-000'), came('Soak-001', { at: early })]
  expect(soakFaults(planned, [...taken, came('Soak-002', { kind: 'post' }), came('Soak-9')])).toEqual([
    'Soak-000 (letter) came 2 times',
    'Soak-001 (letter) came at 2026-12-01T07:59:59.999Z, before 2026-12-01T08:00:00Z',
    'Soak-002 (letter) came as post',
    'Soak-003 (letter) came 0 times',
    'Soak-9 was not planned',
  ])
})

import { expect, it, onTestFinished } from 'vitest'
import { openTestWorkspace } from '../../electron/usecases/openTestWorkspace.ts'
import { blueskyAccount, mastodonAccount } from '../chaosAccounts.ts'
import { faultless, type JudgedAccount, judgedChaos } from '../chaosVerdict.ts'
import { generator } from '../generator.ts'
import type { ChaosPlan } from '../publishingChaos.ts'
import { sharedServer } from './sharedServer.ts'

// Everything that can break, breaks, at random: the publishing process is killed, servers are killed and come back, and answers are cut
// after the request was taken. What the servers have kept is the judge. (Networks that know no key: electron/publishing/chaos.test.ts.)

const seed = Number(process.env.RUNDBREV_SEED ?? Date.now() % 1_000_000)

it('publishes every post of every thread exactly once, by the stored key or, where a server ignores it, after a look, whatever is killed', {
  // Two minutes of a quiet computer; beside the other tests it is given less than half of one.
  timeout: 1_800_000,
}, async () => {
  const publications = 200
  const { server } = await sharedServer()
  const random = generator(seed)
  const { kills, accounts } = await unleash(
    [
      await blueskyAccount(server, { handle: 'kaos', publications }),
      await mastodonAccount('Mastodon', { publications, ignoresIdempotency: false }),
      await mastodonAccount('Mastodon that ignores keys', { publications, ignoresIdempotency: true }),
    ],
    { kills: 50, restarts: 4, isCut: () => random() < 1 / 9, forgetKeys: false, random },
  )
  expect(kills).toBe(50)
  for (const account of accounts)
    expect(account).toMatchObject({ ...faultless, inDoubt: 0, out: publications * 2 })
})

it('is a chaos that would show: with a key that was not stored something is out twice', {
  timeout: 600_000,
}, async () => {
  const { server } = await sharedServer()
  const { accounts } = await unleash([await blueskyAccount(server, { handle: 'glomska', publications: 6 })], {
    ...{ kills: 0, restarts: 0, forgetKeys: true, random: generator(seed) },
    isCut: (taken) => taken % 4 === 0,
  })
  expect(accounts[0]?.twice.length).toBeGreaterThan(0)
})

async function unleash(judged: readonly JudgedAccount[], plan: Omit<ChaosPlan, 'accounts'>) {
  console.info(`RUNDBREV_SEED=${seed}`)
  const world = openTestWorkspace(new Date().toISOString())
  onTestFinished(async () => {
    world.close()
    await Promise.all(judged.map((one) => one.close()))
  })
  return await judgedChaos(world, judged, plan)
}

import { expect, it, onTestFinished } from 'vitest'
import { keylessAccounts, mastodonAccount } from '../../e2e/chaosAccounts.ts'
import { faultless, judgedChaos } from '../../e2e/chaosVerdict.ts'
import { generator } from '../../e2e/generator.ts'
import type { ChaosPlan } from '../../e2e/publishingChaos.ts'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'

// The publishing process is killed, servers are killed and come back, and answers are cut after the request was taken, on every network
// but Bluesky, which has ten times as much of it, over its real server: e2e/bluesky/chaos.test.ts. What the servers have taken is the judge.

const seed = Number(process.env.RUNDBREV_SEED ?? Date.now() % 1_000_000)
const publications = 20

it('publishes no post twice on any network, whatever is killed; in doubt is only what its network leaves no way to know', {
  // Half a minute of a quiet computer; beside the other tests it is given a part of one.
  timeout: 720_000,
}, async () => {
  const random = generator(seed)
  const plan = { kills: 6, restarts: 1, isCut: () => random() < 1 / 9, forgetKeys: false, random }
  const { kills, mastodon, keyless } = await unleash(plan)
  expect(kills).toBe(6)
  for (const account of mastodon)
    expect(account).toMatchObject({ ...faultless, inDoubt: 0, out: publications * 2 })
  for (const account of keyless) {
    expect(account).toMatchObject(faultless)
    expect(account.inDoubt).toBeLessThanOrEqual(kills + account.cuts)
    // Nor has anybody been asked to publish it twice: what arrived has arrived once.
    expect(account.taken).toBe(account.out)
  }
})

it('is a chaos that would show: without the stored key, and without the doubt, something is out twice', async () => {
  // Every eighth is a thread's second post on Mastodon: a first one cannot be out twice, since its image is taken.
  const plan = { kills: 0, restarts: 0, isCut: (taken: number) => taken % 8 === 0, random: generator(seed) }
  const { mastodon, keyless } = await unleash({ ...plan, forgetKeys: true })
  for (const { name, twice, taken, out } of [...mastodon, ...keyless])
    expect(twice.length + taken - out, name).toBeGreaterThan(0)
})

async function unleash(plan: Omit<ChaosPlan, 'accounts'>) {
  console.info(`RUNDBREV_SEED=${seed}`)
  const world = openTestWorkspace(new Date().toISOString())
  const judged = [
    await mastodonAccount('Mastodon', { publications, ignoresIdempotency: false }),
    await mastodonAccount('Mastodon that ignores keys', { publications, ignoresIdempotency: true }),
    ...(await keylessAccounts(publications)),
  ]
  onTestFinished(async () => {
    world.close()
    await Promise.all(judged.map((one) => one.close()))
  })
  const { kills, accounts } = await judgedChaos(world, judged, plan)
  return { kills, mastodon: accounts.slice(0, 2), keyless: accounts.slice(2) }
}

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { keepStateApart } from './ownState.ts'
import { runSoak } from './soak/runSoak.ts'

const help = `npm run soak [-- --minutes 10] [--publications 500] [--kills 50] [--seed 1] [--help]

Plans publications (letters, posts on Mastodon, and ones for somebody to publish by hand), due at random over so many real minutes,
and kills the command line's "run" (SIGKILL) so many times at random meanwhile, each time starting it anew. Then looks at what the
servers took, by their own clocks: each exactly once, none early. A letter that a killed program had in the air is in doubt, as it
is for an officer: it is looked for at the server, and sent again only where it is not there. Exits with 1 at any fault.
"npm test" does the same with a few.`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    minutes: { type: 'string', default: '10' },
    publications: { type: 'string', default: '500' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
if (values.help === true) console.log(help)
else {
  keepStateApart()
  process.exitCode = await soak()
}

async function soak(): Promise<number> {
  const [publications, kills, seed] = [values.publications, values.kills, values.seed].map(Number) as [
    number,
    number,
    number,
  ]
  console.log(`${publications} publications over ${values.minutes} minutes, ${kills} kills, seed ${seed}`)
  const { faults, taken, killed, doubts } = await runSoak({
    scratch: mkdtempSync(join(tmpdir(), 'rundbrev-soak-')),
    ...{ publications, kills, seed, seconds: 60 * Number(values.minutes), leadSeconds: 10 },
    hear: (words) => process.stderr.write(words),
  })
  for (const fault of faults) console.log(`FAULT ${fault}`)
  const [letters, posts, byHand] = (['letter', 'post', 'byHand'] as const).map(
    (kind) => taken.filter((one) => one.kind === kind).length,
  )
  console.log(
    `${letters} letters, ${posts} posts, ${byHand} by hand; ${killed} kills; ${doubts.arrived} in doubt had arrived, ${doubts.again} were sent again; ${faults.length} faults`,
  )
  return faults.length === 0 && killed === kills ? 0 : 1
}

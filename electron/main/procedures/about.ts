import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataSources } from '../../../shared/contract/about.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { ThirdPartyList } from '../../../shared/program/thirdParty.ts'
import type { Updates } from '../updates.ts'
import type { Procedures } from './procedures.ts'

type About =
  | 'program.about'
  | 'program.licence'
  | 'program.update'
  | 'program.checkUpdate'
  | 'program.fetchUpdate'
  | 'program.restartToUpdate'

/**
 * What the program is made of: its own version, what it runs on, the packages of others with their terms (left by the build in
 * out/about, see scripts/thirdParty), and where its data is from.
 */
export function about(programRoot: string, updates: Updates): Procedures<About> {
  return {
    'program.update': () => updates.state(),
    'program.checkUpdate': () => updates.check(),
    'program.fetchUpdate': () => updates.fetch(),
    'program.restartToUpdate': () => {
      updates.restart()
      return {}
    },
    'program.about': async () => {
      const { packages } = await readThirdParty(programRoot)
      const manifest = JSON.parse(await readFile(join(programRoot, 'package.json'), 'utf8')) as {
        version: string
      }
      const { electron, chrome, node } = process.versions
      const runsOn = [
        { name: 'Electron', version: electron },
        { name: 'Chromium', version: chrome },
        { name: 'Node.js', version: node },
      ]
      return {
        version: manifest.version,
        runsOn: runsOn.flatMap(({ name, version }) => (version === undefined ? [] : { name, version })),
        packages: packages.map(({ name, version, licence }) => ({ name, version, licence })),
        sources: await Promise.all(
          dataSources.map(async (name) => ({
            name,
            text: await readFile(join(programRoot, 'resources', name, 'PROVENANCE.md'), 'utf8'),
          })),
        ),
      }
    },
    'program.licence': async ({ name, version }) => {
      if (name === 'rundbrev') return { text: await readFile(join(programRoot, 'LICENSE'), 'utf8') }
      const { packages, texts } = await readThirdParty(programRoot)
      const found = packages.find((one) => one.name === name && one.version === version)
      const text = found === undefined ? undefined : texts[found.text]
      if (text === undefined) throw new RundbrevError('invalid-input', { field: 'name' }, { fault: 'choice' })
      return { text }
    },
  }
}

/** Read each time: it is asked for seldom, and is 1 MB that nobody needs in memory. */
async function readThirdParty(programRoot: string): Promise<ThirdPartyList> {
  try {
    const file = join(programRoot, 'out', 'about', 'licences.json')
    return ThirdPartyList.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { packages: [], texts: [] }
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { strangersIn } from './connectionLog.ts'
import { notingEnvironment, notingMissing } from './noteConnections.ts'

const folderVariable = 'RUNDBREV_CONNECTIONS'

/**
 * Before the first test and after the last: the run fails where an app that a test has started asked for anybody beyond this computer, by
 * a connection or by a question to a name server. All that tests set up is on this computer.
 */
export default async function watchRun(): Promise<() => void> {
  const reason = await notingMissing()
  if (reason !== undefined) {
    console.log(`NOT WATCHED: whom the app connects to. ${reason}`)
    return () => undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'rundbrev-connections-'))
  process.env[folderVariable] = folder
  return () => {
    const faults = readdirSync(folder).flatMap((name) => {
      const [title = '', ...lines] = readFileSync(join(folder, name), 'utf8').split('\n')
      const strangers = strangersIn(lines.join('\n')).filter((host) => !isConfigured(host))
      return strangers.map((host) => `  ${host}, in ${title}`)
    })
    rmSync(folder, { recursive: true, force: true })
    if (faults.length > 0) throw new Error(`The app asked for strangers:\n${faults.join('\n')}`)
  }
}

/** The names of whatever a test's officer has set up, whose DNS is asked before a letter leaves; what is hostile is named otherwise. */
const isConfigured = (host: string) => host.endsWith('.example')

/** The environment of an app whose connections are looked at when the run ends; empty where nobody watches. */
export async function watchedEnvironment(): Promise<Record<string, string>> {
  const folder = process.env[folderVariable]
  if (folder === undefined) return {}
  const file = join(folder, randomUUID())
  writeFileSync(file, `${test.info().titlePath.join(' › ')}\n`)
  return await notingEnvironment(file)
}

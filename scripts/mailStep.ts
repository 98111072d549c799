import { join } from 'node:path'
import { runQuietly } from './childProcess.ts'
import { projectRoot } from './projectRoot.ts'
import { canInstallPackages, ensureSystemPackages, mailServers } from './systemPackages.ts'

/** The configuration of the tests that need real mail servers. */
export const mailTestsConfig = join(projectRoot, 'e2e', 'mail', 'vitest.config.ts')

/** Has the mail servers installed where that can be done; otherwise says why they can't be had, for a person to read. */
export async function mailServersMissing(): Promise<string | undefined> {
  if (!canInstallPackages()) return 'Postfix must be started as root, and its packages are those of Debian.'
  await ensureSystemPackages(mailServers)
  const version = (await runQuietly('/usr/sbin/dovecot', ['--version'])).trim()
  return version.startsWith('2.3.') ? undefined : `They are written for Dovecot 2.3, and here is ${version}.`
}

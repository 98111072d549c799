import { join } from 'node:path'
import { installedServer } from '../e2e/bluesky/installed.ts'
import { projectRoot } from './projectRoot.ts'
import { canInstallPackages } from './systemPackages.ts'

/** The configuration of the tests that need a real Bluesky server. */
export const blueskyTestsConfig = join(projectRoot, 'e2e', 'bluesky', 'vitest.config.ts')

/**
 * Has the server installed; otherwise says why it can't be had, for a person to read. Where these tests are at home, as root on Debian,
 * that is an error.
 */
export async function blueskyServerMissing(): Promise<string | undefined> {
  try {
    await installedServer()
    return undefined
  } catch (error) {
    if (canInstallPackages()) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

/** The tests that need PostgreSQL and Redis besides. */
export const countingTests = 'e2e/bluesky/counting.test.ts'

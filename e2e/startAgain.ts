import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolveElectron } from '../scripts/electronBinary.ts'

/** Starts the program once more, as a desktop does for a link or a file. @returns its exit code */
export async function startAgain(userData: string, asked: string): Promise<number | null> {
  const binary = await resolveElectron()
  const second = spawn(binary.executablePath, [...binary.args, asked], {
    env: { ...process.env, ...binary.env, RUNDBREV_USER_DATA: userData },
    stdio: 'ignore',
  })
  const [code] = await once(second, 'exit')
  return code
}

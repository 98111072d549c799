import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cachedFolder } from '../../scripts/buildCache.ts'
import { runQuietly } from '../../scripts/childProcess.ts'

const source = join(import.meta.dirname, 'noteConnections.c')

/**
 * The environment in which all that a program and its children connect to is noted in a file. null where that can't be done: `reason`
 * says why.
 */
export async function notingEnvironment(file: string): Promise<Record<string, string>> {
  const { LD_PRELOAD = '' } = process.env
  return { NOTED_CONNECTIONS: file, LD_PRELOAD: `${await library()} ${LD_PRELOAD}`.trim() }
}

/** Why connections can't be noted on this computer; undefined where they can. */
export async function notingMissing(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'The library that notes them is made for Linux.'
  try {
    await library()
    return undefined
  } catch (error) {
    return `The library that notes them could not be made; is there a C compiler (cc)? ${String(error)}`
  }
}

/** Made once, and again when its source is another. */
async function library(): Promise<string> {
  const version = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12)
  const folder = await cachedFolder(`note-connections-${process.arch}-${version}`, async (made) => {
    const options = ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', join(made, 'note.so'), source]
    await runQuietly('cc', [...options, '-ldl'], { cwd: made })
  })
  return join(folder, 'note.so')
}

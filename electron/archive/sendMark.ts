import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { writeToDisk, writeWhole } from '../workspace/writeWhole.ts'

export const Computer = z.object({ id: z.string(), name: z.string() })
export type Computer = z.infer<typeof Computer>

/**
 * How far a workspace has come in sending: a number that grows with every round of messages, a word that no two rounds share, and
 * the computer it was on. It is kept in the database and, the same, in two files; where they differ, one of them is older.
 */
export const SendMark = z.object({
  round: z.number().int().nonnegative(),
  token: z.string(),
  computer: Computer,
  at: z.string(),
})
export type SendMark = z.infer<typeof SendMark>

/** The mark after another one, on this computer. */
export function nextMark(after: number, computer: Computer, at: string): SendMark {
  return { round: after + 1, token: randomUUID(), computer, at }
}

/** Does a mark tell of sending that the other one knows nothing of? Two rounds of the same number are two histories. */
export function isAhead(mark: SendMark | undefined, of: SendMark): boolean {
  if (mark === undefined) return false
  return mark.round > of.round || (mark.round === of.round && mark.token !== of.token)
}

/** undefined where there is no file, or none that can be read. */
export function readMark(file: string): SendMark | undefined {
  try {
    return SendMark.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

export function writeMark(file: string, mark: SendMark): void {
  writeWhole(file, `${JSON.stringify(mark, null, 2)}\n`)
}

/**
 * This computer, as the program knows it: a random name that is made once and kept in the program's own folder; where that cannot be
 * written, the name that the computer has itself.
 */
export function thisComputer(stateFolder: string): Computer {
  const file = join(stateFolder, 'computer.json')
  const name = hostname()
  try {
    return { ...Computer.parse(JSON.parse(readFileSync(file, 'utf8'))), name }
  } catch {
    // The first time here.
  }
  const id = randomUUID()
  try {
    mkdirSync(stateFolder, { recursive: true })
    writeToDisk(`${file}.${id}`, `${JSON.stringify({ id, name }, null, 2)}\n`)
    try {
      // Two programs that start for the first time at the same moment: whoever is first names the computer for both.
      linkSync(`${file}.${id}`, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(`${file}.${id}`, { force: true })
    }
    return { ...Computer.parse(JSON.parse(readFileSync(file, 'utf8'))), name }
  } catch {
    return { id: `host:${name}`, name }
  }
}

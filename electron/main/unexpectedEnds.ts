import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Kept = z.object({ isRunning: z.boolean(), inARow: z.int().min(0) })

/** How many times in a row the program has ended without being asked to, its window's ends counted in. */
export interface UnexpectedEnds {
  count(): number
  /** The window has fallen over. */
  fell(): void
  /** Somebody has seen it, or the program has run for so long that it is behind it. */
  forget(): void
  /** The program ends as it was asked to. */
  ended(): void
}

/** Kept in a file of the program's own folder that says, while it runs, that it runs. What cannot be kept there is not counted. */
export function countUnexpectedEnds(userData: string): UnexpectedEnds {
  const file = join(userData, 'run.json')
  const before = read(file)
  let inARow = before.isRunning ? before.inARow + 1 : before.inARow
  const keep = (isRunning: boolean) => {
    try {
      writeFileSync(file, JSON.stringify({ isRunning, inARow }))
    } catch {
      // A full disk: the window says so where something is lost by it.
    }
  }
  keep(true)
  return {
    count: () => inARow,
    fell() {
      inARow += 1
      keep(true)
    },
    forget() {
      inARow = 0
      keep(true)
    },
    ended() {
      inARow = 0
      keep(false)
    },
  }
}

function read(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { isRunning: false, inARow: 0 }
  }
}

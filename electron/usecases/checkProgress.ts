import { setImmediate as turn } from 'node:timers/promises'
import type { EventOf } from '../../shared/contract/contract.ts'
import type { Deps } from './deps.ts'

type Step = EventOf<'workspace.checking'>['step']

/** The share of the whole that lies behind each step when it begins, and at its end, in per cent. */
const shares: Readonly<Record<Step, readonly [number, number]>> = {
  database: [0, 20],
  images: [20, 50],
  archive: [50, 85],
  backups: [85, 100],
}

/**
 * Tells how far a look through the workspace has come, each percentage once.
 *
 * @param goOn told the same; what it throws ends the look
 * @returns told of each step how many of its things are done; resolves when what waits meanwhile has had its turn
 */
export function checkProgress(
  emit: Deps['emit'],
  goOn: (percent: number, of: number) => Promise<void> = async () => undefined,
): (step: Step, done: number, all: number) => Promise<void> {
  let latest = -1
  return async (step, done, all) => {
    const [from, to] = shares[step]
    const percent = Math.floor(from + (to - from) * (all === 0 ? 1 : done / all))
    if (percent === latest) return
    latest = percent
    emit({ name: 'workspace.checking', payload: { step, percent } })
    await turn()
    await goOn(percent, 100)
  }
}

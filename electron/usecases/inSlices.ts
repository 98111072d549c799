import { setImmediate } from 'node:timers/promises'

/** Long work in the main process: between two of its steps the windows get their answers. */
export async function inSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

import { setImmediate } from 'node:timers/promises'

/**
 * Long work in the main process: between two of its steps the windows get their answers.
 *
 * @param told awaited between two steps, with what the step says of itself; what it throws ends the work
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  told?: (step: Step) => Promise<void>,
): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await told?.(step.value)
    await setImmediate()
  }
}

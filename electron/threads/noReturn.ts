const open = 0
const calledOff = 1
const passed = 2

/** Memory that both sides of a thread see: whether what it does has been called off, or can be no longer. */
export function noReturnYet(): SharedArrayBuffer {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
}

/** From the one side: it is to end where it still can. */
export function callOff(memory: SharedArrayBuffer): void {
  Atomics.compareExchange(new Int32Array(memory), 0, open, calledOff)
}

/**
 * From the other side, before a step.
 *
 * @param isLast after this one half would be worse than all: it is called off now or not at all
 * @returns whether it goes on
 */
export function goesOn(memory: SharedArrayBuffer, isLast: boolean): boolean {
  return Atomics.compareExchange(new Int32Array(memory), 0, open, isLast ? passed : open) !== calledOff
}

import { type Answer, contract, type ProcedureName } from '../../shared/contract/contract.ts'
import { inputFault } from '../../shared/errors/inputFault.ts'
import { RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import type { Log } from '../log/log.ts'
import { passedLimit } from './inputSize.ts'
import { isOurFrame, type SendingFrame } from './ourFrame.ts'

/** Runs one procedure whose input has been parsed. */
export type Perform = (name: ProcedureName, input: unknown) => unknown

/** One message over the bridge, as it came: nothing of it has been looked at. */
export interface Call {
  readonly frame: SendingFrame | null
  readonly name: unknown
  readonly input: unknown
}

/**
 * The gate between renderer and main: only our own top frame may ask, only what the contract names, only in its shape and
 * size; and what goes back has the contract's shape too, so nothing leaves main by accident. Never throws: a refusal is an answer.
 *
 * @param explain makes of what was thrown an error that says more
 */
export async function answerCall(
  { frame, name, input }: Call,
  perform: Perform,
  log: Log,
  explain: (thrown: unknown) => unknown = (thrown) => thrown,
): Promise<Answer> {
  const begun = performance.now()
  try {
    if (!isOurFrame(frame)) throw new RundbrevError('invalid-input', { field: 'sender' }, { fault: 'form' })
    const procedureName = knownName(name)
    const limit = passedLimit(input)
    if (limit !== null) throw new RundbrevError('input-too-large', { field: procedureName }, { limit })
    // To zod a Date and a Map are objects without a key, which is what many procedures ask for.
    if (Object.prototype.toString.call(input) !== '[object Object]')
      throw new RundbrevError('invalid-input', { field: '' }, { fault: 'form' })
    const procedure = contract[procedureName]
    const parsed = procedure.input.safeParse(input)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const field = issue?.path.join('.') ?? ''
      throw new RundbrevError('invalid-input', { field }, inputFault(issue))
    }
    const output = await perform(procedureName, parsed.data)
    log('procedure.done', { procedure: procedureName, ms: Math.round(performance.now() - begun) })
    return { ok: true, value: procedure.output.parse(output) }
  } catch (error) {
    const record = toErrorRecord(explain(error))
    const weight = record.code === 'internal-fault' ? 'procedure.failed' : 'procedure.refused'
    log(weight, { procedure: procedureLabel(name) }, error)
    return {
      ok: false,
      error: { code: record.code, place: { ...record.place }, values: { ...record.values } },
    }
  }
}

function knownName(name: unknown): ProcedureName {
  if (typeof name === 'string' && Object.hasOwn(contract, name)) return name as ProcedureName
  throw new RundbrevError(
    'invalid-input',
    { field: 'procedure' },
    { fault: 'unknown', detail: procedureLabel(name) },
  )
}

function procedureLabel(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 60) : typeof name
}

import {
  Answer,
  contract,
  type Input,
  type Output,
  type ProcedureName,
} from '../../shared/contract/contract.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type ErrorCode, sv } from '../../shared/i18n/catalogue.ts'

/**
 * Asks main for one procedure of the contract.
 *
 * @throws RundbrevError with code, place and values as main said them; `internal-fault` where the answer has not the contract's shape
 */
export async function call<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = Answer.parse(await window.rundbrev.call(name, input))
  if (!answer.ok) {
    const { code, place, values } = answer.error
    if (!isErrorCode(code)) throw new RundbrevError('internal-fault', {}, { message: code })
    throw new RundbrevError(code, place, values)
  }
  const output = contract[name].output.safeParse(answer.value)
  if (!output.success) {
    throw new RundbrevError('internal-fault', {}, { message: `${name}: ${output.error.issues[0]?.message}` })
  }
  return output.data as Output<N>
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(sv.errors, code)
}

import { type ErrorCode, sv } from '../i18n/catalogue.ts'
import type { Trouble } from '../schedule/publication.ts'
import { type ErrorRecord, RundbrevError } from './rundbrevError.ts'

/** A stored trouble as an error that can be described. One whose code this version does not know shows its code. */
export function troubleRecord({ code, place, values }: Trouble): ErrorRecord {
  return isErrorCode(code)
    ? { code, place, values }
    : { code: 'internal-fault', place, values: { message: code } }
}

/** The same as what would have been thrown. */
export function troubleError(trouble: Trouble): RundbrevError {
  const { code, place, values } = troubleRecord(trouble)
  return new RundbrevError(code, place, values)
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(sv.errors, code)
}

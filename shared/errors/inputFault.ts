import type { z } from 'zod'
import type { ErrorValues } from './rundbrevError.ts'

/** What may be wrong with something that was written, in words of the catalogues (`common.inputFault`). */
export const inputFaults = [
  ...(['missing', 'empty', 'form', 'choice', 'unknown', 'not-json'] as const),
  ...(['too-long', 'too-short', 'too-many', 'too-few', 'too-large', 'too-small'] as const),
] as const
export type InputFault = (typeof inputFaults)[number]

/** The first thing that a schema refuses, for an error that a person will read: `fault` and, where there is one, `limit`. */
export function inputFault(issue: z.core.$ZodIssue | undefined): ErrorValues {
  switch (issue?.code) {
    case 'invalid_type':
      // Its input is told in its message alone.
      return { fault: issue.message.endsWith('received undefined') ? 'missing' : 'form' }
    case 'too_big':
      return { fault: faultOf(issue.origin, tooMuch), limit: Number(issue.maximum) }
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return { fault: 'empty' }
      return { fault: faultOf(issue.origin, tooLittle), limit: Number(issue.minimum) }
    case 'invalid_value':
      return { fault: 'choice' }
    case 'unrecognized_keys':
      return { fault: 'unknown', detail: issue.keys.join(', ') }
    default:
      return { fault: 'form' }
  }
}

export function isInputFault(word: unknown): word is InputFault {
  return inputFaults.some((fault) => fault === word)
}

const tooMuch = { text: 'too-long', list: 'too-many', number: 'too-large' } as const
const tooLittle = { text: 'too-short', list: 'too-few', number: 'too-small' } as const

function faultOf<F extends InputFault>(
  origin: string,
  faults: { readonly text: F; readonly list: F; readonly number: F },
): F {
  if (origin === 'string') return faults.text
  return ['array', 'set', 'map', 'file'].includes(origin) ? faults.list : faults.number
}

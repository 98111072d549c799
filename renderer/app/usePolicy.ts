import { type Policy, policyOf } from '../../shared/program/policy.ts'
import { useAsk } from './queries.ts'

/** What the organisation has decided for this computer; nothing until it is known. */
export function usePolicy(): Policy {
  return policyOf(useAsk('program.policy', {}).data ?? { kind: 'none' })
}

import type { privacyContract } from '../../shared/contract/privacy.ts'
import { auditTrail } from './auditTrail.ts'
import { readHandout } from './handout.ts'
import { retention } from './retention.ts'
import { suppressions } from './suppressions.ts'
import type { UseCases } from './useCase.ts'

/** What the law asks of whoever keeps people's addresses. */
export const privacy = {
  'privacy.lookUp': (deps, { email }) => readHandout(deps, email),
  ...suppressions,
  ...retention,
  ...auditTrail,
} satisfies UseCases<Exclude<keyof typeof privacyContract, `desktop.${string}`>>

import type { StartState } from '../../../shared/contract/start.ts'

/** What every step is given: what is known so far, and the ways on. */
export interface StepProps {
  readonly state: StartState
  readonly onNext: () => void
  /** "Later" is said of this step. */
  readonly onSkip: () => void
  /** null: it is the first. */
  readonly onBack: (() => void) | null
}

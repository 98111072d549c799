import { RundbrevError } from '../../../../shared/errors/rundbrevError.ts'
import type { ErrorCode } from '../../../../shared/i18n/catalogue.ts'
import type { FigureProblem } from '../../../../shared/reach/figureCount.ts'
import { describeThrown } from '../../../app/showError.ts'

/** Why a figure cannot be counted, and what can be done about it. */
export function problemText({ code, values }: FigureProblem): string {
  const { message, remedy } = describeThrown(new RundbrevError(code as ErrorCode, {}, values))
  return `${message} ${remedy}`
}

import type { checksContract } from '../../shared/contract/checks.ts'
import type { UseCases } from './useCase.ts'

export const checks = {} satisfies UseCases<keyof typeof checksContract>

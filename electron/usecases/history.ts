import type { historyContract } from '../../shared/contract/history.ts'
import type { UseCases } from './useCase.ts'

export const history = {} satisfies UseCases<keyof typeof historyContract>

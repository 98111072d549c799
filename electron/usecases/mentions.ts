import type { mentionsContract } from '../../shared/contract/mentions.ts'
import type { UseCases } from './useCase.ts'

export const mentions = {} satisfies UseCases<keyof typeof mentionsContract>

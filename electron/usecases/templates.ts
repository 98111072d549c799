import type { templatesContract } from '../../shared/contract/templates.ts'
import type { UseCases } from './useCase.ts'

export const templates = {} satisfies UseCases<keyof typeof templatesContract>

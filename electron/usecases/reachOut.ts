import { reachPage } from './reachFiles/reachFile.ts'
import type { UseCases } from './useCase.ts'

export const reachOut = {
  'reach.preview': (deps, asked) => ({ html: reachPage(deps, asked) }),
} satisfies UseCases<'reach.preview'>

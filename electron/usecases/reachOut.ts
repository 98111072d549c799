import { previewPage } from './reachFiles/previewPage.ts'
import type { UseCases } from './useCase.ts'

export const reachOut = {
  'reach.preview': (deps, { kind, ...asked }) => ({ html: previewPage(deps, asked, kind) }),
} satisfies UseCases<'reach.preview'>

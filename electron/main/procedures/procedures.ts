import type { Input, Output } from '../../../shared/contract/contract.ts'
import type { Deps } from '../../usecases/deps.ts'
import type { ShellProcedure } from '../../usecases/useCases.ts'

/** Answers to some of what the shell itself is asked for, by the contract's names. */
export type Procedures<N extends ShellProcedure> = {
  readonly [Name in N]: (input: Input<Name>) => Output<Name> | Promise<Output<Name>>
}

/** The open workspace's dependencies. @throws RundbrevError `workspace-none-open` */
export type OpenDeps = () => Deps

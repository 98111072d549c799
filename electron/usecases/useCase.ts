import type { Input, Output, ProcedureName } from '../../shared/contract/contract.ts'
import type { Deps } from './deps.ts'

/** One procedure of the contract, done: parsed input in, output for the contract's schema out. */
export type UseCase<N extends ProcedureName> = (deps: Deps, input: Input<N>) => Output<N> | Promise<Output<N>>

/** An area's procedures by name: each file of this room exports one such table. */
export type UseCases<N extends ProcedureName> = { readonly [K in N]: UseCase<K> }

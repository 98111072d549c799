import type { Input } from '../../../../shared/contract/contract.ts'

/** A number of the table that was opened. */
export interface OpenedCell {
  readonly which: Input<'media.rows'>
  readonly title: string
  readonly value: number
}

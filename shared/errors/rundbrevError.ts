import type { ErrorCode } from '../i18n/catalogue.ts'

/** Where something is wrong, in the words a person can look it up by. */
export interface Place {
  readonly file?: string
  /** 1-based, counted as a spreadsheet shows it: the heading is row 1. */
  readonly row?: number
  readonly column?: string
  /** 1-based position of a block in a post's body. */
  readonly block?: number
  readonly field?: string
  readonly host?: string
  readonly id?: string
}

export type ErrorValues = Readonly<Record<string, string | number>>

/**
 * The one error that a person sees: a code, the place, and the values its message names.
 * Message and remedy are looked up by code in the catalogues (`describeError`), so the same error reads in every language.
 */
export class RundbrevError extends Error {
  readonly code: ErrorCode
  readonly place: Place
  readonly values: ErrorValues

  constructor(code: ErrorCode, place: Place = {}, values: ErrorValues = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'RundbrevError'
    this.code = code
    this.place = place
    this.values = values
  }
}

/** The error as data, to cross the bridge between processes. */
export interface ErrorRecord {
  readonly code: ErrorCode
  readonly place: Place
  readonly values: ErrorValues
}

/**
 * Turns whatever was thrown into a record. A disk that is full is told as that, wherever it was met. What is not a RundbrevError is a
 * fault of ours: it becomes `internal-fault` with its message, never its stack (a stack names paths of the officer's machine).
 */
export function toErrorRecord(thrown: unknown): ErrorRecord {
  const place = thrown instanceof RundbrevError ? thrown.place : {}
  const isPlain = !(thrown instanceof RundbrevError) || thrown.code === 'file-unwritable'
  if (isPlain && isOfFullDisk(thrown)) return { code: 'disk-full', place, values: {} }
  if (thrown instanceof RundbrevError) return { code: thrown.code, place, values: thrown.values }
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return { code: 'internal-fault', place, values: { message } }
}

/** What SQLite and the systems call it: no space left, the account's quota, the largest file that it may have. */
const fullDisk = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'])

function isOfFullDisk(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const isFull = 'code' in thrown && typeof thrown.code === 'string' && fullDisk.has(thrown.code)
  return isFull || isOfFullDisk(thrown.cause)
}

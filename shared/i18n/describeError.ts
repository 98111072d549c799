import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { findingLine } from '../checks/describeFinding.ts'
import { Finding } from '../checks/finding.ts'
import { isInputFault } from '../errors/inputFault.ts'
import type { ErrorRecord, ErrorValues, Place } from '../errors/rundbrevError.ts'
import { clockText } from './clockText.ts'
import { isReason } from './reason.ts'

/** An error in a person's language: what is wrong, where, and what to do. `place` is '' where there is none. */
export interface DescribedError {
  readonly code: string
  readonly message: string
  readonly place: string
  readonly remedy: string
}

export function describeError(error: ErrorRecord, t: TFunction): DescribedError {
  // The values differ per code and are only known at run time, so this one place leaves the typed keys.
  const say = t as (key: string, values: ErrorValues) => string
  const values = withWallTime(withFault(withReason(error.values, t), t), t)
  const told = withFindings(values, t)
  return {
    code: error.code,
    message: say(`errors.${error.code}.message`, told),
    // Findings have been told with their own places.
    place: told === values ? describePlace(error.place, t) : '',
    remedy: say(`errors.${error.code}.remedy`, values),
  }
}

/** What the line did, in the reader's language; what a server said stays as it said it. */
function withReason(values: ErrorValues, t: TFunction): ErrorValues {
  return isReason(values.reason) ? { ...values, reason: t(`reasons.${values.reason}`) } : values
}

/** What a schema refused (`inputFault`), wherever the text says why. */
function withFault(values: ErrorValues, t: TFunction): ErrorValues {
  const { fault } = values
  if (!isInputFault(fault)) return values
  // As above: what a fault's text names is known at run time.
  const words = (t as (key: string, values: ErrorValues) => string)(`common.inputFault.${fault}`, values)
  return { ...values, message: words, reason: words }
}

/** A time on the officer's wall, "2026-11-30 14:30", and one of the day, "14:30", are said in words; anything else stays as it is. */
function withWallTime(values: ErrorValues, t: TFunction): ErrorValues {
  const { at, until } = values
  return {
    ...values,
    ...(at !== undefined && { at: inWords(at, t) }),
    ...(until !== undefined && { until: inWords(until, t) }),
  }
}

function inWords(value: string | number, t: TFunction): string | number {
  const written = String(value)
  if (/^\d\d:\d\d$/.test(written)) return clockText(written, t)
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(written)) return value
  const wallTime = Temporal.PlainDateTime.from(written.replace(' ', 'T'))
  const day = wallTime
    .toPlainDate()
    .toLocaleString(t('common.locale'), { day: 'numeric', month: 'long', year: 'numeric' })
  return t('common.wallTime', { day, time: clockText(wallTime.toPlainTime(), t) })
}

/** An error that carries findings tells them in the reader's language. */
function withFindings(values: ErrorValues, t: TFunction): ErrorValues {
  const findings = findingsOf(values)
  if (findings.length === 0) return values
  return { ...values, told: findings.map((one) => findingLine(one, t)).join('; ') }
}

/** What a refused publication was refused for; [] for any other error. */
export function findingsOf(values: ErrorValues): Finding[] {
  if (typeof values.findings !== 'string') return []
  const read = z.array(Finding).safeParse(JSON.parse(values.findings))
  return read.success ? read.data : []
}

/**
 * "contacts.csv, row 3, column E-post": the parts that are known, in reading order. A field is named where it is an option of the
 * command line; in a form it is the field itself that is marked.
 */
export function describePlace(place: Place, t: TFunction): string {
  const parts: string[] = []
  if (place.host !== undefined) parts.push(place.host)
  if (place.file !== undefined) parts.push(place.file)
  if (place.row !== undefined) parts.push(t('common.place.row', { row: place.row }))
  if (place.column !== undefined) parts.push(t('common.place.column', { column: place.column }))
  if (place.block !== undefined) parts.push(t('common.place.block', { block: place.block }))
  if (place.field?.startsWith('--') === true) parts.push(place.field)
  if (place.id !== undefined) parts.push(place.id)
  return parts.join(', ')
}

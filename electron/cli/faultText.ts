import type { TFunction } from 'i18next'
import type { Fault } from '../../shared/archive/finding.ts'
import { type DescribedError, describeError } from '../../shared/i18n/describeError.ts'

/** Faults in a person's language, each with its place and what to do. */
export function describeFaults(faults: readonly Fault[], t: TFunction): DescribedError[] {
  return faults.map((fault) => describeError(fault, t))
}

export function faultLines(faults: readonly DescribedError[], t: TFunction): string {
  return faults
    .map(({ message, place, remedy }) => {
      const where = place === '' ? '' : ` (${place})`
      return `${message}${where}\n${t('common.remedy', { remedy })}`
    })
    .join('\n')
}

import { InvalidArgumentError } from 'commander'
import type { TFunction } from 'i18next'

/** An option or argument that is a whole number above zero: a count, or a row's id. */
export function readWholeNumber(t: TFunction) {
  return (text: string): number => {
    const number = Number(text)
    if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number > 0) return number
    throw new InvalidArgumentError(t('sending.cli.numberUsage'))
  }
}

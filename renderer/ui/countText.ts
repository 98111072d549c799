import { interfaceLocale } from '../app/i18n.ts'

/** A number of things, its thousands apart: "100 047". */
export function countText(count: number): string {
  return new Intl.NumberFormat(interfaceLocale()).format(count)
}

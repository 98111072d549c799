import { interfaceLanguage } from '../app/i18n.ts'

/** A number of things, its thousands apart: "100 047". */
export function countText(count: number): string {
  return new Intl.NumberFormat(interfaceLanguage() === 'sv' ? 'sv-SE' : 'en-GB').format(count)
}

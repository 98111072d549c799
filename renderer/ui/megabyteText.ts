import { interfaceLocale } from '../app/i18n.ts'

/** "12 MB", at least one, on one line. */
export function megabyteText(bytes: number): string {
  const megabytes = Math.max(1, Math.round(bytes / 1e6))
  return new Intl.NumberFormat(interfaceLocale(), { style: 'unit', unit: 'megabyte' })
    .format(megabytes)
    .replace(' ', '\u00a0')
}

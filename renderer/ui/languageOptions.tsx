import type { ReactNode } from 'react'
import { type InterfaceLanguage, interfaceLanguages, ownName } from '../../shared/i18n/languages.ts'

/** Every language that the program speaks, each by the name that it has for itself and read out in it. */
export function languageOptions(): { value: InterfaceLanguage; label: ReactNode }[] {
  return interfaceLanguages.map((value) => ({ value, label: <span lang={value}>{ownName(value)}</span> }))
}

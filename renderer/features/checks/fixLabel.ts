import type { TFunction } from 'i18next'
import type { Finding, Fix } from '../../../shared/checks/finding.ts'

/** What a remedy's button says. */
export function fixLabel(fix: Fix, { values }: Pick<Finding, 'values'>, t: TFunction): string {
  switch (fix.kind) {
    case 'replaceText':
      return t('checks.fix.replaceText', { text: fix.text })
    case 'replaceAlt':
      return t('checks.fix.replaceAlt', { words: values.words ?? '' })
    case 'setHeading':
      return t('checks.fix.setHeading', { level: fix.level })
    case 'markLanguage':
      return t(fix.lang === 'sv' ? 'checks.fix.markLanguageSv' : 'checks.fix.markLanguageEn')
    case 'learnWord':
    case 'setAlt':
    case 'markDecorative':
    case 'makeHeaderRow':
    case 'tickOwnWords':
    case 'followLede':
    case 'openContacts':
    case 'openTheme':
    case 'showLongest':
    case 'goTo':
      return t(`checks.fix.${fix.kind}`)
  }
}

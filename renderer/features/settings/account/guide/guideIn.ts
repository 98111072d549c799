import type { Language } from '../../../../../shared/i18n/catalogue.ts'

const heading = '\n## In English\n'

/**
 * A guide in one language. Swedish stands first in the file, then "## In English".
 *
 * @param guide Markdown, as it lies in docs/
 * @returns without the file's title, and without the link from the one to the other
 */
export function guideIn(guide: string, language: Language): string {
  const [swedish = '', english = ''] = guide.split(heading)
  if (language === 'en' && english !== '') return english.trim()
  return swedish
    .replace(/^# .*\n/, '')
    .replace('[In English below](#in-english). ', '')
    .trim()
}

import type { Language } from '../i18n/catalogue.ts'
import { type Finding, finding } from './finding.ts'
import { detectLanguage } from './languageDetector.ts'
import { at, type Passage, type Stretch } from './passages.ts'
import { sentencesWithPlaces } from './sentencesWithPlaces.ts'

/** Sentences evidently in the other language without a mark that says so: a screen reader says them in the wrong voice (WCAG 2.2, 3.1.2). */
export function checkLanguageMarks(passages: readonly Passage[], language: Language): Finding[] {
  return passages.flatMap((passage) =>
    otherLanguageIn(passage, language).map(({ from, to, lang }) => {
      const place = at(passage, from, to)
      // A field has no marks: the whole post's language is to be chosen.
      return passage.place.part === 'body'
        ? finding('language-unmarked', place, { lang }, [{ kind: 'markLanguage', lang }])
        : finding('language-unmarked', place, { lang })
    }),
  )
}

/** Neighbours are one stretch. */
export function otherLanguageIn(
  passage: Passage,
  language: Language,
): (Stretch & { readonly lang: Language })[] {
  const stretches: (Stretch & { lang: Language })[] = []
  for (const { text, from, to } of sentencesWithPlaces(passage.prose)) {
    const lang = detectLanguage(text)
    if (lang === null || lang === language) continue
    const last = stretches.at(-1)
    if (last !== undefined && passage.prose.slice(last.to, from).trim() === '')
      stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ from, to, lang })
  }
  return stretches
}

/** The registry of languages, as a path ends. */
export const registry = 'shared/i18n/languages.ts'

/**
 * The registry with one language more. It is all that anybody does who adds one (docs/translating.md): a file of its own, and here its
 * import and its name in the list.
 */
export function withPseudo(source: string): string {
  const listed = source.replace(/(spokenLanguages: [^=]*= \[[^\]]*)\n\]/, '$1\n  pseudo,\n]')
  if (listed === source) throw new Error(`${registry} has no list of languages to add one to`)
  return `import { pseudo } from '../../e2e/pseudo/pseudoLanguage.ts'\n${listed}`
}

import { foldText } from './foldText.ts'

/** A file's name of a title's words, without its ending: "oppet-hus", or `otherwise` where the title has none. */
export function fileSlug(title: string, otherwise: string): string {
  const words = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return words === '' ? otherwise : words
}

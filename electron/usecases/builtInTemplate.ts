import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltInTemplate } from '../../shared/contract/templates.ts'
import type { Language } from '../../shared/i18n/catalogue.ts'
import { PostContent } from '../../shared/post/post.ts'
import type { Deps } from './deps.ts'

/** One of the templates that the program brings, from resources/templates. */
export function builtInTemplate(
  { programRoot }: Pick<Deps, 'programRoot'>,
  name: BuiltInTemplate,
  language: Language,
): PostContent {
  const file = join(programRoot, 'resources', 'templates', `${name}.${language}.json`)
  return PostContent.parse(JSON.parse(readFileSync(file, 'utf8')))
}

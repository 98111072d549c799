import type { TFunction } from 'i18next'
import { sv } from '../../../shared/i18n/catalogue.ts'
import type { HelpTopic } from './helpTopics.ts'

/** The help about a screen, in the interface's language. */
export interface HelpTexts {
  readonly title: string
  readonly what: string
  readonly steps: readonly string[]
  readonly words: readonly string[]
}

/** Each text by itself, so that one which a language lacks is there in another. */
export function helpTexts(topic: HelpTopic, t: TFunction): HelpTexts {
  const texts: { readonly steps: object; readonly words?: object } = sv.screenHelp[topic]
  // The keys are the catalogue's own, which no type can say of a loop over them.
  const say = (key: string) => (t as (key: string) => string)(`screenHelp.${topic}.${key}`)
  const all = (part: 'steps' | 'words') => Object.keys(texts[part] ?? {}).map((key) => say(`${part}.${key}`))
  return { title: say('title'), what: say('what'), steps: all('steps'), words: all('words') }
}

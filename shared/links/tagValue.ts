import type { Language } from '../i18n/catalogue.ts'
import { foldText } from '../text/foldText.ts'
import type { LinkChannel } from './linkRules.ts'

/** What placeholders stand for. */
export interface TagSource {
  readonly channel: LinkChannel
  /** The post's title. */
  readonly title: string
  /** "2026-12": the month in which the post was begun, the same on every channel and whatever day it goes out. */
  readonly month: string
}

/** Each placeholder by its names in both languages. */
export const placeholders = {
  channel: ['channel', 'kanal'],
  medium: ['medium', 'medium'],
  title: ['title', 'rubrik'],
  month: ['month', 'månad'],
} as const satisfies Record<string, readonly [string, string]>
type Placeholder = keyof typeof placeholders

/**
 * What a tag says: the template with its placeholders filled in, folded to a–z, 0–9 and hyphens, so that the same words give the same
 * campaign in every statistics program (they tell "Öppet hus" from "öppet hus").
 *
 * @returns '' where nothing is left
 */
export function tagValue(template: string, source: TagSource): string {
  const filled = template.replace(/\{([^{}]*)\}/g, (written, name: string) => {
    const found = placeholderNamed(name)
    return found === undefined ? written : filledIn(found, source)
  })
  return foldTag(filled)
}

/** Words as a tag has them: "Öppet hus, Åsele" becomes "oppet-hus-asele". At most 100 characters. */
export function foldTag(words: string): string {
  return foldText(words.toLowerCase().replace(/[øæœßłđðþ]/g, (letter) => spelt[letter] ?? letter))
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-+|-+$/g, '')
}

/** What has no accent to take away (Norwegian, Danish, German, Polish, Croatian, Icelandic names). */
const spelt: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' },
}

/** A template with its placeholders by their names in a language: what was written in the other one reads as one's own. */
export function templateIn(template: string, language: Language): string {
  return template.replace(/\{([^{}]*)\}/g, (written, name: string) => {
    const found = placeholderNamed(name)
    return found === undefined ? written : `{${placeholders[found][language === 'sv' ? 1 : 0]}}`
  })
}

/** Words in braces that are no placeholder: they would stand in the tag as they are. */
export function unknownPlaceholders(template: string): string[] {
  return Array.from(template.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name).filter(
    (name) => placeholderNamed(name) === undefined,
  )
}

function placeholderNamed(name: string): Placeholder | undefined {
  const asked = foldText(name)
  return (Object.keys(placeholders) as Placeholder[]).find((one) =>
    placeholders[one].some((known) => foldText(known) === asked),
  )
}

function filledIn(placeholder: Placeholder, { channel, title, month }: TagSource): string {
  switch (placeholder) {
    case 'channel':
      return channel
    case 'medium':
      return channel === 'email' ? 'email' : 'social'
    case 'title':
      return foldTag(title).slice(0, 60)
    case 'month':
      return month
  }
}

import { findHashtags } from '../../../shared/social/findHashtags.ts'

/**
 * A text in LinkedIn's "little" format, the only one that a post's commentary has: whatever is reserved is escaped, or the rest of the
 * text is lost without a word, and hashtags are its templates.
 * https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format
 */
export function toLittleText(text: string): string {
  const tags = findHashtags(text)
  const starts = [0, ...tags.map(({ end }) => end)]
  const ends = [...tags.map(({ start }) => start), text.length]
  return starts
    .map((start, index) => {
      const tag = tags[index]
      const written = escaped(text.slice(start, ends[index]))
      return tag === undefined ? written : written + hashtag(text.slice(tag.start + 1, tag.end))
    })
    .join('')
}

/** What `toLittleText` was given, and what else may come back of a post: a mention is its name. */
export function fromLittleText(little: string): string {
  return little.replace(elements, (_, sign?: string, tag?: string, mention?: string) => {
    if (sign !== undefined) return sign
    return tag === undefined ? unescaped(mention ?? '') : `#${unescaped(tag)}`
  })
}

const elements =
  /\\([\\|{}@[\]()<>#*_~])|\{hashtag\|\\?#\|((?:\\.|[^}\\])*)\}|@\[((?:\\.|[^\]\\])*)\] ?\(urn:li:[^)]*\)/g

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1')
}

function hashtag(word: string): string {
  return `{hashtag|\\#|${escaped(word)}}`
}

function escaped(text: string): string {
  return text.replace(/[\\|{}@[\]()<>#*_~]/g, (sign) => `\\${sign}`)
}

import { countGraphemes } from '../../../shared/social/graphemes.ts'
import { readHandle } from '../../../shared/social/handle.ts'
import { type TextRun, textRuns } from '../../../shared/social/textRuns.ts'

/** What a stretch of a text leads to (app.bsky.richtext.facet); its ends are counted in bytes of UTF-8. */
export interface Facet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number }
  readonly features: readonly [FacetFeature]
}

export type FacetFeature =
  | { readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }
  | { readonly $type: 'app.bsky.richtext.facet#mention'; readonly did: string }
  | { readonly $type: 'app.bsky.richtext.facet#tag'; readonly tag: string }

/** Every handle that a text mentions, without its sign, each once, lower-case as the network keeps them. */
export function handlesIn(text: string): string[] {
  return [...new Set(textRuns(text).flatMap((run) => handleOfRun(run) ?? []))]
}

/** Mentions that stay plain text, as they are written: of nobody known, or of another network's form. */
export function unlinkedMentions(text: string, dids: ReadonlyMap<string, string>): string[] {
  const mentions = textRuns(text).filter(({ kind }) => kind === 'mention')
  return mentions.filter((run) => !dids.has(handleOfRun(run) ?? '')).map((run) => run.text)
}

/**
 * The text's addresses, mentions and hashtags as Bluesky wants them told, in reading order.
 *
 * @param text well-formed, exactly as it is published
 * @param dids by handle, of those who are known
 * @param targets where an address leads that shows another
 */
export function facetsOf(
  text: string,
  dids: ReadonlyMap<string, string>,
  targets: Readonly<Record<string, string>> = {},
): Facet[] {
  let bytes = 0
  return textRuns(text).flatMap((run) => {
    const byteStart = bytes
    bytes += utf8.encode(run.text).byteLength
    const feature = featureOf(run, dids, targets)
    return feature === null ? [] : [{ index: { byteStart, byteEnd: bytes }, features: [feature] as const }]
  })
}

const utf8 = new TextEncoder()

function featureOf(
  run: TextRun,
  dids: ReadonlyMap<string, string>,
  targets: Readonly<Record<string, string>>,
): FacetFeature | null {
  switch (run.kind) {
    case 'plain':
      return null
    case 'link': {
      const uri = URL.parse(targets[run.text] ?? run.text)?.href
      return uri === undefined ? null : { $type: 'app.bsky.richtext.facet#link', uri }
    }
    case 'mention': {
      const did = dids.get(handleOfRun(run) ?? '')
      return did === undefined ? null : { $type: 'app.bsky.richtext.facet#mention', did }
    }
    case 'hashtag': {
      const tag = run.text.slice(1)
      return isTooLong(tag) ? null : { $type: 'app.bsky.richtext.facet#tag', tag }
    }
  }
}

function handleOfRun({ kind, text }: TextRun): string | undefined {
  if (kind !== 'mention') return undefined
  const reading = readHandle(text, 'bluesky')
  return reading.kind === 'handle' ? reading.handle.toLowerCase() : undefined
}

/** A tag's limits: github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/richtext/facet.json */
function isTooLong(tag: string): boolean {
  return countGraphemes(tag) > 64 || utf8.encode(tag).byteLength > 640
}

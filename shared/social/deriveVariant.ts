import type { Figure, PostContent } from '../post/post.ts'
import { spellOutFigures } from '../post/spellOutFigures.ts'
import { cutText } from './cutText.ts'
import { forms } from './forms.ts'
import { lastResorts } from './lastResorts.ts'
import { materialOf } from './material.ts'
import type { Network } from './network.ts'
import { openPage, places } from './page.ts'
import { linkLines, postLink } from './postLink.ts'
import { sentencesOf } from './sentences.ts'
import { variantImage } from './variantImage.ts'
import { writeStory } from './writeStory.ts'
import { writeThought } from './writeThought.ts'

/** A post as one network shows it. */
export interface Variant {
  readonly network: Network
  /** All that is written, with link and hashtags where they stand in the text. Within the network's limit. */
  readonly text: string
  /** SHA-256 of the image that goes with it. */
  readonly image: string | null
  /** What the image shows, within the network's limit; '' for decoration; null without image, or while nobody has said. */
  readonly alt: string | null
  /** Where the post leads, also where the network's text has no room for it or would not make a link of it. */
  readonly link: string | null
  /** As they stand in the text: "#YrkeshögskolaNorr". */
  readonly hashtags: readonly string[]
}

/** What a variant is made from. `figures`: all of the workspace's; those that the body refers to are used. */
export interface VariantSource {
  readonly content: PostContent
  readonly figures: readonly Figure[]
}

/**
 * The post as a network's own kind of post, by rules: the same post gives the same text, everywhere and always.
 *
 * The link has its place first, then what leads: the title, or the lede where the title is a mere label, or the strongest
 * figure. Then, as the network's form has room: hashtags, figures, the body's key points. What a letter says to one person
 * (greeting, merge fields, farewell, signature) is left out. Sentences are kept whole where one fits; a word, an address or
 * a hashtag is never cut, unless the word alone is longer than all the room there is.
 */
export function deriveVariant({ content: written, figures }: VariantSource, network: Network): Variant {
  const known = new Map(figures.map((figure) => [figure.id, figure]))
  const content = { ...written, body: spellOutFigures(written.body, known, written.language) }
  const link = postLink(content)
  const page = openPage(network)
  if (link !== null) linkLines(content, link, network).some((line) => page.put(places.link, line))

  const write = forms[network].kind === 'thought' ? writeThought : writeStory
  write(page, materialOf(content, figures, network), forms[network].aim)
  if (!page.hasWords()) {
    const candidates = lastResorts(content).map((text) =>
      cutText(sentencesOf(text), (cut) => page.takes(places.lead, cut)),
    )
    page.put(places.lead, candidates.find((text) => text !== '') ?? '')
  }

  const line = page.part(places.hashtags)
  const hashtags = line === '' ? [] : line.split(' ')
  return { network, text: page.text(), ...variantImage(content.body, network), link, hashtags }
}

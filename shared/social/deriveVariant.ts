import type { LinkRules } from '../links/linkRules.ts'
import { linkWriting } from '../links/writeLinks.ts'
import type { Figure, PostContent } from '../post/post.ts'
import { spellOutFigures } from '../post/spellOutFigures.ts'
import { choicesFor } from './choicesFor.ts'
import { cutText } from './cutText.ts'
import { forms, threadForm, threadRoom } from './forms.ts'
import { lastResorts } from './lastResorts.ts'
import { limits, type NetworkLimits } from './limits.ts'
import { type LinkCard, linkCard } from './linkCard.ts'
import { materialOf } from './material.ts'
import type { MentionContent } from './mention.ts'
import type { Network } from './network.ts'
import { openPage, places } from './page.ts'
import { linkLines, postLink } from './postLink.ts'
import { sentencesOf } from './sentences.ts'
import { type VariantImage, variantImages } from './variantImages.ts'
import { type VariantLinks, type VariantPost, variantPosts } from './variantPosts.ts'
import type { Veil } from './veil.ts'
import { hasVisibility, type Visibility } from './visibility.ts'
import { writeMentions } from './writeMentions.ts'
import { writeStory } from './writeStory.ts'
import { writeThought } from './writeThought.ts'

/** A post as one network shows it. */
export interface Variant {
  readonly network: Network
  /**
   * All that is written, with link and hashtags where they stand in the text: within the network's limit, or, in a thread,
   * the text of all its posts before it is split.
   */
  readonly text: string
  /** null: one post. */
  readonly thread: { readonly numbered: boolean } | null
  /** What is posted, in its order: one, or as many as the thread needs. */
  readonly posts: readonly VariantPost[]
  /** All the images that go with it; they are the first post's. */
  readonly images: readonly VariantImage[]
  /** What the link shows where no image is; null where it shows nothing. */
  readonly card: LinkCard | null
  /** Where the post leads, also where the network's text has no room for it or would not make a link of it. */
  readonly link: string | null
  /** As they stand in the text: "#YrkeshögskolaNorr". */
  readonly hashtags: readonly string[]
  /** What readers are told before they see it; left out where nothing stands between. */
  readonly veil?: Veil
  /** Who sees it; left out where that is as the account has it. */
  readonly visibility?: Visibility
  /** What its posts are split, counted and checked by; left out where that is the table's. */
  readonly room?: NetworkLimits
  /** What becomes of addresses in its posts; left out where they go as they stand in `text`. */
  readonly links?: VariantLinks
}

/** What a variant is made from: the post, and what it refers to of all that the workspace has. */
export interface VariantSource {
  readonly content: PostContent
  readonly figures: readonly Figure[]
  readonly mentions: readonly MentionContent[]
  /** The workspace's rules for links, the month that campaigns are named after, and whether somebody pastes the post by hand. */
  readonly links?: { readonly rules: LinkRules; readonly month: string; readonly byHand?: boolean }
}

/**
 * The post as a network's own kind of post, by rules: the same post gives the same text, everywhere and always.
 *
 * The link has its place first, then what leads: the title, or the lede where the title is a mere label, or the strongest
 * figure. Then, as the network's form has room: hashtags, figures, the body's key points. What a letter says to one person
 * (greeting, merge fields, farewell, signature) is left out. Sentences are kept whole where one fits; a word, an address or
 * a hashtag is never cut, unless the word alone is longer than all the room there is. Where the officer has chosen a thread,
 * it is the longer story, split into posts.
 *
 * @param room what its accounts take, where they have said so: how a thread is split and how many images go along. The text is as
 * long as the table says whatever they take, so that what was edited by hand has not drifted because a server has grown
 */
export function deriveVariant(
  { content: written, figures, mentions, links }: VariantSource,
  network: Network,
  room?: NetworkLimits,
): Variant {
  const known = new Map(figures.map((figure) => [figure.id, figure]))
  const content = { ...written, body: spellOutFigures(written.body, known, written.language) }
  const { thread: wanted, numbered, veil: chosen, visibility } = choicesFor(content, network)
  const veil = limits[network].veils ? chosen : undefined
  const thread = limits[network].threads && wanted ? { numbered } : null
  const form = thread === null ? forms[network] : threadForm
  const page = openPage(network, thread === null ? undefined : threadRoom, veil)

  const link = postLink(content)
  if (link !== null) linkLines(content, link, network, form).some((line) => page.put(places.link, line))
  const write = form.kind === 'thought' ? writeThought : writeStory
  write(page, materialOf(content, figures, network), form.aim)
  if (!page.hasWords()) {
    const candidates = lastResorts(content).map((text) =>
      cutText(sentencesOf(text), (cut) => page.takes(places.lead, cut)),
    )
    page.put(places.lead, candidates.find((text) => text !== '') ?? '')
  }

  const text = writeMentions(page.text(), network, mentions, page.holds)
  const line = page.part(places.hashtags)
  const writing =
    links &&
    linkWriting(links.rules, network, {
      ...{ title: written.title, month: links.month, untagged: written.untagged ?? [] },
    })
  const parts = {
    network,
    text,
    thread,
    images: variantImages(content, network, room),
    card: linkCard(content, link, network),
    ...(veil !== undefined && { veil }),
    ...(visibility !== undefined && hasVisibility(network) && { visibility }),
    ...(room !== undefined && { room }),
    ...(writing != null && {
      links: { writing, inText: links?.byHand === true || !showsShort.has(network) },
    }),
  }
  return { ...parts, posts: variantPosts(parts, room), link, hashtags: line === '' ? [] : line.split(' ') }
}

/** Networks on which the words of a link need not be its address: on Bluesky a facet says where they lead. */
const showsShort: ReadonlySet<Network> = new Set(['bluesky'])

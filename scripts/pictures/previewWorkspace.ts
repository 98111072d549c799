import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { drawing, photograph } from '../../electron/images/testPictures.ts'
import { createPost } from '../../electron/usecases/savePost.ts'
import type { Block } from '../../shared/post/document.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { networks } from '../../shared/social/network.ts'
import { NetworkChoices } from '../../shared/social/networkChoices.ts'
import { imageBlock, paragraph, plain } from './usedWorkspace.ts'

/** The posts of the workspace below, by what their previews show; in this order, the first after the sample's one. */
export const shownPosts = [
  'upright',
  'two',
  'three',
  'four',
  'many',
  'card',
  'card-plain',
  'long',
  'veil',
] as const

export type ShownPost = (typeof shownPosts)[number]

/** Where a post of the workspace below is opened. */
export function addressOfShown(post: ShownPost): string {
  return `/posts/${shownPosts.indexOf(post) + 2}`
}

/** The sample workspace with a post of every kind that networks show each in their own way: images, cards, length, a warning. */
export function makePreviewWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    const [upright, wide, square, drawn, tall, lying] = await Promise.all([
      imageBlock(deps, photograph(900, 1350).jpeg(), 'porträtt.jpg', 'Rektorn i entrén till lärcentrum'),
      imageBlock(deps, photograph(1600, 900).jpeg(), 'vy.jpg', 'Ångermanälven i höstsol'),
      imageBlock(deps, photograph(1000, 1000).jpeg(), 'grupp.jpg', 'Fyra studenter vid ett bord'),
      imageBlock(deps, drawing(1200, 800).png(), 'diagram.png', 'Diagram: fler söker varje år'),
      imageBlock(deps, drawing(500, 1500).png(), 'affisch.png', 'Affisch med vårens kurser'),
      imageBlock(deps, photograph(2000, 600).jpeg(), 'panorama.jpg', ''),
    ])
    const posts: Readonly<Record<ShownPost, Partial<PostContent>>> = {
      upright: { body: bodyOf(upright) },
      two: { body: bodyOf(wide, upright) },
      three: { body: bodyOf(square, wide, drawn) },
      four: { body: bodyOf(wide, square, drawn, upright) },
      many: { body: bodyOf(lying, wide, square, drawn, tall, upright) },
      card: { body: bodyOf(wide), link: address, networks: withoutImages() },
      'card-plain': { body: bodyOf(), link: address },
      long: { body: bodyOf(...long.map(paragraph)), link: address },
      veil: { body: bodyOf(wide, square), networks: { mastodon: NetworkChoices.parse({ veil }) } },
    }
    for (const post of shownPosts) createPost(deps, { ...plain, ...story, ...posts[post] })
  })
}

const address = 'https://www.larcentrum-inland.example/nyheter/nu-oppnar-larcentrum'

const story = {
  title: 'Nu öppnar lärcentrum i Lycksele',
  lede: 'Fyra lärosäten är med från början, och fler är på väg.',
  tags: ['Lycksele', 'Norrland'],
}

const veil = { warning: 'Om olyckan i Ansia', sensitive: true }

const long = [
  'Vi samarbetar för att fler ska kunna läsa vidare utan att flytta. Den som funderar på att börja studera möter oss där hen redan är. Det finns grupprum, tentamenssal och någon att fråga, alla vardagar och två kvällar i veckan.',
  'Datorer finns att låna, och den som behöver hjälp att komma igång får det. Kommunens studievägledare är på plats hela eftermiddagen.',
  'Öppet hus hålls i december. Kaffe bjuds det på, och alla är välkomna. Anmälan behövs inte.',
]

function bodyOf(...content: Block[]): PostContent['body'] {
  return { type: 'doc', content: content.length === 0 ? [paragraph('Välkommen in!')] : content }
}

/** The link as a card, also where the post has an image. */
function withoutImages(): PostContent['networks'] {
  return Object.fromEntries(networks.map((network) => [network, NetworkChoices.parse({ images: [] })]))
}

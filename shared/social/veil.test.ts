import { expect, it } from 'vitest'
import { PostContent } from '../post/post.ts'
import { checkVariant } from './checkVariant.ts'
import { countText } from './countText.ts'
import { deriveVariant } from './deriveVariant.ts'
import { editedVariant } from './editedVariant.ts'
import { limits } from './limits.ts'
import { NetworkChoices } from './networkChoices.ts'
import { roomBeside } from './veil.ts'

const veil = { warning: 'Om våld i nära relationer', sensitive: false }
const content = PostContent.parse({
  ...{
    language: 'sv',
    subject: null,
    preheader: null,
    link: null,
    tags: [],
    body: { type: 'doc', content: [] },
  },
  title: 'Så får ni stöd',
  lede: 'Kommunens öppna mottagning tar emot utan tidsbokning, och ingen frågar efter ditt namn. '.repeat(5),
  networks: {
    mastodon: NetworkChoices.parse({ veil }),
    bluesky: NetworkChoices.parse({ veil }),
  },
})
const derived = deriveVariant({ content, figures: [], mentions: [] }, 'mastodon')

it('takes its room from the text, by the network’s own count', () => {
  const { used } = countText(derived.text, 'mastodon')
  expect(used + veil.warning.length).toBeLessThanOrEqual(limits.mastodon.text)
  expect(checkVariant(derived)).toEqual([])
  const full = editedVariant(derived, 'å'.repeat(500))
  expect(checkVariant(full)).toMatchObject([{ code: 'text-too-long', count: veil.warning.length }])
})

it('stands before every post of a thread', () => {
  const networks = { mastodon: NetworkChoices.parse({ veil, thread: true }) }
  const long = { ...content, networks, lede: content.lede.repeat(4) }
  const thread = deriveVariant({ content: long, figures: [], mentions: [] }, 'mastodon')
  expect(thread.posts.length).toBeGreaterThan(1)
  for (const post of thread.posts) {
    expect(post.veil).toEqual(veil)
    expect(countText(post.text, 'mastodon', roomBeside(limits.mastodon, veil)).over).toBe(0)
  }
})

it('tells of every post who sees it, on the network that has that', () => {
  const chosen = NetworkChoices.parse({ visibility: 'unlisted', thread: true })
  const of = (network: 'mastodon' | 'bluesky') =>
    deriveVariant(
      { content: { ...content, networks: { [network]: chosen } }, figures: [], mentions: [] },
      network,
    )
  const seen = editedVariant(of('mastodon'), 'En mening till. '.repeat(60)).posts.map(
    (post) => post.visibility,
  )
  expect(seen.length).toBeGreaterThan(1)
  expect(new Set(seen)).toEqual(new Set(['unlisted']))
  expect(of('bluesky').posts[0]).not.toHaveProperty('visibility')
})

it('is nothing where the network has no such thing', () => {
  const { veil: none, posts } = deriveVariant({ content, figures: [], mentions: [] }, 'bluesky')
  expect([none, posts[0]?.veil]).toEqual([undefined, undefined])
})

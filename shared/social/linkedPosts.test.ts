import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LinkRules } from '../links/linkRules.ts'
import { countText } from './countText.ts'
import { deriveVariant, type Variant } from './deriveVariant.ts'
import { editedVariant } from './editedVariant.ts'
import { findLinks } from './findLinks.ts'
import { limits, threadsLimits } from './limits.ts'
import { networks } from './network.ts'
import { someContent } from './postContent.arbitrary.ts'

const rules = LinkRules.parse({ tagged: true, domains: ['forbund.example', 'example.com', 'example.se'] })
const links = { rules, month: '2026-12' }
const thread = { thread: true, numbered: true, images: null, alts: {}, hashtags: null, linkCard: true }
const text = `${'Vi har öppet hus. '.repeat(22)}https://forbund.example/oppet-hus\n\n${'Kom och se. '.repeat(20)}https://forbund.example/mer`
const post = {
  ...{ title: 'Öppet hus', lede: '', body: { type: 'doc' as const, content: [] }, tags: [], link: null },
  ...{ language: 'sv' as const, subject: null, preheader: null, ownWords: [] },
}

function edited(network: 'mastodon' | 'bluesky', byHand: boolean, room?: typeof threadsLimits): Variant {
  const content = { ...post, networks: { [network]: thread } }
  const source = { content, figures: [], mentions: [], links: { ...links, byHand } }
  return editedVariant(deriveVariant(source, network, room), text)
}

it('a thread that is pasted by hand counts its addresses with their tags, and cuts none', () => {
  const { posts } = edited('mastodon', true, threadsLimits)
  expect(posts.length).toBeGreaterThan(1)
  for (const one of posts) expect(countText(one.text, 'mastodon', threadsLimits).over).toBe(0)
  const tagged = posts.flatMap((one) =>
    findLinks(one.text).map(({ start, end }) => one.text.slice(start, end)),
  )
  expect(tagged.map((href) => href.split('?')[1]?.includes('utm_campaign=2026-12-oppet-hus'))).toEqual([
    true,
    true,
  ])
})

it('a thread on Bluesky has the room that its short addresses leave, and each post knows where its own lead', () => {
  const { posts } = edited('bluesky', false)
  for (const one of posts) {
    expect(countText(one.text, 'bluesky').over).toBe(0)
    const shown = findLinks(one.text).map(({ start, end }) => one.text.slice(start, end))
    expect(Object.keys(one.targets ?? {})).toEqual(shown)
  }
})

it('tags change neither the text that is edited and compared nor how many posts it takes where networks shorten links', () => {
  fc.assert(
    fc.property(someContent, fc.constantFrom(...networks), (content, network) => {
      const source = { content, figures: [], mentions: [] }
      const [plain, tagged] = [deriveVariant(source, network), deriveVariant({ ...source, links }, network)]
      expect(tagged.text).toBe(plain.text)
      if (limits[network].linkCost !== null || network === 'bluesky')
        expect(tagged.posts).toHaveLength(plain.posts.length)
      if (network === 'instagram') expect(tagged).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})

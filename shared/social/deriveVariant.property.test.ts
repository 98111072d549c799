import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PostContent } from '../post/post.ts'
import { countText } from './countText.ts'
import { deriveVariant } from './deriveVariant.ts'
import { editedVariant } from './editedVariant.ts'
import { findHashtags } from './findHashtags.ts'
import { findLinks } from './findLinks.ts'
import { fieldMark } from './greetings.ts'
import { hashtagRoom } from './hashtagRoom.ts'
import { limits } from './limits.ts'
import { type Network, networks } from './network.ts'
import { NetworkChoices } from './networkChoices.ts'
import { someBlock, someContent, someFigures, someMentions, someText } from './postContent.arbitrary.ts'
import { roomBeside } from './veil.ts'
import { writeMentions } from './writeMentions.ts'

const source = fc.record({ content: someContent, figures: someFigures, mentions: someMentions })
const someNetwork = fc.constantFrom(...networks)
const emptyBody: PostContent['body'] = { type: 'doc', content: [] }
const threadNetwork = fc.constantFrom(...networks.filter((network) => limits[network].threads))
const solid = (text: string) => text.replaceAll(/\s+/gu, '')
const withoutNumber = (text: string, index: number, of: number, numbered: boolean) =>
  numbered && of > 1 ? text.replace(`\n\n${index + 1}/${of}`, '') : text
const fits = (text: string, network: Network) => countText(text, network).over === 0

it('is within the network’s limit, whatever the post', () => {
  fc.assert(
    fc.property(source, someNetwork, (post, network) => {
      const variant = deriveVariant(post, network)
      for (const { text, images } of variant.posts) {
        expect(countText(text, network).over).toBe(0)
        expect(images.length).toBeLessThanOrEqual(limits[network].images.most)
      }
      for (const { alt } of variant.images) {
        expect((alt ?? '').length).toBeLessThanOrEqual(limits[network].altText)
      }
    }),
    { numRuns: 500 },
  )
})

it('is the same every time, also from a post that was kept and read again', () => {
  fc.assert(
    fc.property(source, someNetwork, (post, network) => {
      const variant = deriveVariant(post, network)
      const kept = PostContent.parse(JSON.parse(JSON.stringify(post.content)))
      expect(deriveVariant({ ...post, content: kept }, network)).toEqual(variant)
      expect(deriveVariant(post, network)).toEqual(variant)
    }),
    { numRuns: 200 },
  )
})

it('is no other for being typed in by hand, word for word', () => {
  fc.assert(
    fc.property(source, someNetwork, (post, network) => {
      const variant = deriveVariant(post, network)
      expect(editedVariant(variant, variant.text).posts).toEqual(variant.posts)
    }),
    { numRuns: 200 },
  )
})

it('has in a thread the whole text, every post within the limit, no link and no hashtag cut', () => {
  fc.assert(
    fc.property(source, threadNetwork, fc.boolean(), fc.option(someText), (post, network, numbered, own) => {
      const choices = NetworkChoices.parse({ thread: true, numbered })
      const content = { ...post.content, networks: { [network]: choices } }
      const derived = deriveVariant({ ...post, content }, network)
      const { text, posts } = own === null ? derived : editedVariant(derived, own)
      const words = posts.map((one, index) => withoutNumber(one.text, index, posts.length, numbered))
      expect(solid(words.join(' '))).toBe(solid(text))
      for (const one of posts) expect(countText(one.text, network).over).toBe(0)
      for (const { start, end } of [...findLinks(text), ...findHashtags(text)]) {
        const whole = text.slice(start, end)
        if (fits(whole, network)) expect(words.some((one) => one.includes(whole))).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

it('has the whole link as a line’s end wherever links can be followed and it fits at all', () => {
  fc.assert(
    fc.property(source, someNetwork, (post, network) => {
      const { text, link, posts } = deriveVariant(post, network)
      if (link === null || !limits[network].linksClickable) return
      const lineEnds = text.split('\n').some((line) => line === link || line.endsWith(` ${link}`))
      expect(lineEnds).toBe(fits(link, network))
      expect(posts.some((one) => one.text.includes(link))).toBe(lineEnds)
    }),
    { numRuns: 500 },
  )
})

it('keeps its link whatever is added to the body', () => {
  fc.assert(
    fc.property(
      source,
      fc.array(someBlock, { maxLength: 6 }),
      someNetwork,
      ({ content, figures, mentions }, more, network) => {
        const link = 'https://lycksele.example/brev'
        const longer = {
          ...content,
          link,
          body: { ...content.body, content: [...content.body.content, ...more] },
        }
        const variant = deriveVariant({ content: longer, figures, mentions }, network)
        expect(variant.link).toBe(link)
        if (limits[network].linksClickable) expect(variant.text).toContain(link)
      },
    ),
  )
})

it('is never empty if the post says anything', () => {
  const says = fc.constantFrom('ord', 'Hej!', '1', '👩‍🎓', 'a'.repeat(3500))
  const holders = (word: string): Partial<PostContent>[] => [
    { title: word },
    { lede: word },
    { body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }] } },
    {
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: word },
              { type: 'mergeField', attrs: { field: 'contact.name' } },
            ],
          },
        ],
      },
    },
    {
      body: {
        type: 'doc',
        content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: word }] }],
      },
    },
    {
      body: {
        type: 'doc',
        content: [{ type: 'signature', attrs: { name: word, role: '', organisation: '' } }],
      },
    },
    {
      body: {
        type: 'doc',
        content: [
          {
            type: 'image',
            attrs: { asset: 'a'.repeat(64), alt: word, decorative: false, width: 1, height: 1 },
          },
        ],
      },
    },
  ]
  fc.assert(
    fc.property(source, says, someNetwork, fc.nat(6), ({ content }, word, network, which) => {
      const nothing = { ...content, title: '', lede: '', tags: [], link: null, body: emptyBody }
      const post = { ...nothing, ...holders(word)[which] }
      expect(deriveVariant({ content: post, figures: [], mentions: [] }, network).text).not.toMatch(/^…?$/)
    }),
  )
})

it('holds no merge field and no trace of one', () => {
  fc.assert(
    fc.property(source, someNetwork, (post, network) => {
      expect(deriveVariant(post, network).text).not.toContain(fieldMark)
    }),
  )
})

it('says which hashtags stand in its text, and no more than the officer or people there want', () => {
  fc.assert(
    fc.property(source, someNetwork, (post, network) => {
      const { text, hashtags } = deriveVariant(post, network)
      const found = findHashtags(text).map(({ start, end }) => text.slice(start, end))
      expect(found.slice(found.length - hashtags.length)).toEqual(hashtags)
      expect(hashtags.length).toBeLessThanOrEqual(hashtagRoom(post.content, network))
    }),
  )
})

it('leads with the title from its beginning, cut between two words if at all', () => {
  const title = fc
    .array(
      fc.constantFrom('Åsele', 'kommunerna', '48\u00a0000', '👩‍🎓👩‍🎓', '#skola', 'https://a.example/b'),
      { minLength: 1 },
    )
    .map((words) => words.join(' '))
  const long = fc.array(title, { minLength: 1, maxLength: 8 }).map((titles) => titles.join(' '))
  fc.assert(
    fc.property(source, long, someNetwork, ({ content, figures, mentions }, written, network) => {
      const { text } = deriveVariant({ content: { ...content, title: written }, figures, mentions }, network)
      const [lead = ''] = text.split('\n')
      const kept = lead.replace(/…$/, '')
      expect(written.startsWith(kept)).toBe(true)
      expect(written.slice(kept.length)).toMatch(lead === kept ? /^$/ : /^ /)
    }),
  )
})

it('writes mentions so that doing it again changes nothing, and only where the network makes them of text', () => {
  fc.assert(
    fc.property(source, someNetwork, (post, network) => {
      const { text, veil } = deriveVariant(post, network)
      // A content warning takes some of the room.
      const room = roomBeside(limits[network], veil)
      const again = (written: string) => countText(written, network, room).over === 0
      if (again(text)) expect(writeMentions(text, network, post.mentions, again)).toBe(text)
      const without = deriveVariant({ ...post, mentions: [] }, network).text
      if (network === 'linkedin' || network === 'facebook') expect(text).toBe(without)
    }),
    { numRuns: 300 },
  )
})

import { describe, expect, it } from 'vitest'
import { LinkRules } from './linkRules.ts'
import { redirectFault, redirectLink } from './redirectLink.ts'
import { type LinkedPost, linkWriting, targetsIn, writeLink, writeLinksIn } from './writeLinks.ts'

const post: LinkedPost = { title: 'Öppet hus', month: '2026-12', untagged: [] }
const rules = LinkRules.parse({ tagged: true, domains: ['forbund.example'] })

function writing(asked: LinkRules, channel: 'email' | 'bluesky' | 'instagram' = 'email', from = post) {
  const found = linkWriting(asked, channel, from)
  if (found === null) throw new Error('nothing is written')
  return found
}

describe('linkWriting', () => {
  it('does nothing until somebody asks for it', () => {
    expect(linkWriting(LinkRules.parse({}), 'email', post)).toBeNull()
    expect(linkWriting(LinkRules.parse({ domains: ['forbund.example'] }), 'bluesky', post)).toBeNull()
  })

  it('says by default through what, of which kind, and of which post and month', () => {
    expect(writeLink('https://forbund.example/', writing(rules, 'bluesky'))).toBe(
      'https://forbund.example/?utm_source=bluesky&utm_medium=social&utm_campaign=2026-12-oppet-hus',
    )
  })

  it('follows what one channel has of its own', () => {
    const own = LinkRules.parse({
      ...rules,
      channels: { email: { tags: { source: 'decemberbrevet' } }, bluesky: { tagged: false } },
    })
    expect(writing(own).tags.values).toMatchObject({ source: 'decemberbrevet', medium: 'email' })
    expect(linkWriting(own, 'bluesky', post)).toBeNull()
  })

  it('leaves texts alone in which nobody can follow a link', () => {
    expect(linkWriting(rules, 'instagram', post)).toBeNull()
  })
})

describe('writeLinksIn', () => {
  const text =
    'Läs (https://forbund.example/brev). Mer: https://annan.example, och https://forbund.example/å!'

  it('tags the addresses in a text, and nothing around them', () => {
    const tags = 'utm_source=email&utm_medium=email&utm_campaign=2026-12-oppet-hus'
    expect(writeLinksIn(text, writing(rules))).toBe(
      `Läs (https://forbund.example/brev?${tags}). Mer: https://annan.example, och https://forbund.example/å?${tags}!`,
    )
  })

  it('written twice is written once', () => {
    const once = writeLinksIn(text, writing(rules))
    expect(writeLinksIn(once, writing(rules))).toBe(once)
  })

  it('tells where the addresses lead that are shown as they were', () => {
    expect(Object.keys(targetsIn(text, writing(rules)))).toEqual([
      'https://forbund.example/brev',
      'https://forbund.example/å',
    ])
  })
})

describe('a redirect of the organisation’s own', () => {
  const template = 'https://ga.forbund.example/till?u={url}'
  const redirecting = LinkRules.parse({ ...rules, channels: { email: { redirect: template } } })

  it('carries the tagged address whole', () => {
    const there = writeLink('https://forbund.example/?a=1', writing(redirecting))
    expect(new URL(there).searchParams.get('u')).toBe(
      'https://forbund.example/?a=1&utm_source=email&utm_medium=email&utm_campaign=2026-12-oppet-hus',
    )
    expect(writeLink(there, writing(redirecting))).toBe(there)
  })

  it.each([
    'https://annan.example/?sig=1',
    'https://forbund.example/?k={{kommun}}',
    'mailto:a@forbund.example',
  ])('never carries %s', (href) => expect(redirectLink(href, template, rules.signed)).toBe(href))

  it('leaves what the officer wants as it is', () => {
    const untagged = ['https://forbund.example/x']
    expect(writeLink('https://forbund.example/x', writing(redirecting, 'email', { ...post, untagged }))).toBe(
      'https://forbund.example/x',
    )
  })

  it.each([
    ['https://ga.forbund.example/till', 'place'],
    ['https://ga.forbund.example/{url}/{url}', 'place'],
    ['https://ga.forbund.example/{url}?vem={{namn}}', 'field'],
    ['http://ga.forbund.example/{url}', 'address'],
    ['https://{url}', 'address'],
    ['https://{url}.forbund.example/', 'address'],
    ['ga.forbund.example/{url}', 'address'],
    [template, null],
  ])('%s: %s', (address, fault) => expect(redirectFault(address)).toBe(fault))
})

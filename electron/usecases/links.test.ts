import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LinkRules, type LinkRules as Rules } from '../../shared/links/linkRules.ts'
import type { Block } from '../../shared/post/document.ts'
import type { Post, PostContent } from '../../shared/post/post.ts'
import { readEntries } from '../store/auditTrail.ts'
import { networkContent } from './approvalContent.ts'
import { links } from './links.ts'
import { renderSent } from './newsletters.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { createPost } from './savePost.ts'
import { currentVariant } from './variants.ts'

let world: TestWorkspace
beforeEach(() => {
  world = openTestWorkspace('2026-11-30T23:30:00Z')
})
afterEach(() => world.close())

const page = 'https://forbund.example/oppet-hus'
const rules = LinkRules.parse({ tagged: true, domains: ['forbund.example'] })
const tagged = (channel: string, medium = 'social') =>
  `${page}?utm_source=${channel}&utm_medium=${medium}&utm_campaign=2026-12-oppet-hus`

function write(changes: Partial<PostContent> = {}): Post {
  return createPost(world.deps, {
    ...{ title: 'Öppet hus', lede: 'Kom och se.', tags: [], link: page, language: 'sv' },
    ...{ subject: null, preheader: null, ownWords: [], networks: {} },
    body: { type: 'doc', content: blocks },
    ...changes,
  })
}

const blocks: Block[] = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Här', marks: [{ type: 'link', attrs: { href: page } }] },
      { type: 'text', text: ' och ' },
      { type: 'text', text: 'där', marks: [{ type: 'link', attrs: { href: 'https://annan.example/' } }] },
      { type: 'text', text: ' eller ' },
      { type: 'text', text: 'skriv', marks: [{ type: 'link', attrs: { href: 'mailto:a@forbund.example' } }] },
    ],
  },
  {
    type: 'countyOnly',
    attrs: { counties: [] },
    content: [{ type: 'button', attrs: { label: 'Anmäl dig', href: page } }],
  },
]

const save = (asked: Rules, understood = false) =>
  links['links.save'](world.deps, { rules: asked, understood })
const hrefs = (html: string) =>
  Array.from(html.matchAll(/href="([^"]*)"/g), ([, href = '']) => href.replaceAll('&#38;', '&'))

describe('letters', () => {
  it('go out with their links as they stand until somebody wants them tagged', async () => {
    const { html, text } = await renderSent(world.deps, write())
    expect(hrefs(html)).toContain(page)
    expect(html + text).not.toContain('utm_')
  })

  it('have tags on the organisation’s own links, in both parts, and on nothing else', async () => {
    const post = write()
    save(rules)
    const { html, text } = await renderSent(world.deps, post)
    const own = hrefs(html).filter((href) => href.includes('forbund.example/'))
    expect(new Set(own)).toEqual(new Set([tagged('email', 'email')]))
    expect(hrefs(html)).toEqual(
      expect.arrayContaining(['https://annan.example/', 'mailto:a@forbund.example']),
    )
    expect(
      hrefs(html)
        .filter((href) => href.includes('unsubscribe'))
        .join(),
    ).not.toContain('utm_')
    expect(text).toContain(tagged('email', 'email'))
  })

  it('are told apart by when the post was begun, whatever day they go out', async () => {
    const post = write()
    save(rules)
    world.setNow('2027-02-01T08:00:00Z')
    // Half past midnight in Stockholm: December.
    expect((await renderSent(world.deps, post)).html).toContain('2026-12-oppet-hus')
  })

  it('fetch nothing, and lead straight where they say', async () => {
    const { html } = await renderSent(world.deps, write())
    const fetched = Array.from(
      html.matchAll(/(?:src|background)="([^"]*)"|url\(([^)]*)\)/g),
      ([, one, other]) => one ?? other,
    )
    expect(fetched.filter((address) => !address?.startsWith('cid:'))).toEqual([])
    expect(html).not.toMatch(/<(script|iframe|object|embed|link)\b|@import/i)
    const outside = hrefs(html).filter((href) => /^https?:/.test(href))
    expect(new Set(outside)).toEqual(new Set([page, 'https://annan.example/']))
  })

  it('are not tagged as a page for the web site', async () => {
    const post = write()
    save(rules)
    expect((await renderSent(world.deps, post, undefined, undefined, 'as-written')).html).not.toContain(
      'utm_',
    )
  })
})

describe('posts on networks', () => {
  it('show the address as it is on Bluesky, where only what it leads to is tagged', () => {
    const post = write()
    save(rules)
    const [first] = currentVariant(world.deps, post, 'bluesky').posts
    expect(first?.text).toContain(page)
    expect(first?.text).not.toContain('utm_')
    expect(first?.targets).toEqual({ [page]: tagged('bluesky') })
    expect(first?.card?.href).toBe(tagged('bluesky'))
  })

  it('carry it in the text on Bluesky, too, where somebody pastes it by hand', () => {
    const post = write()
    save(rules)
    const [first] = currentVariant(world.deps, post, 'bluesky', undefined, true).posts
    expect(first?.text).toContain(tagged('bluesky'))
    expect(first?.targets).toBeUndefined()
  })

  it.each(['mastodon', 'x', 'facebook', 'linkedin'] as const)('carry it in the text on %s', (network) => {
    const post = write()
    save(rules)
    const { text, posts } = currentVariant(world.deps, post, network)
    expect(posts[0]?.text).toContain(tagged(network))
    // What is edited and compared is the post's own words.
    expect(text).not.toContain('utm_')
  })

  it('are approved with their tags: other tags, and it is another post', () => {
    const post = write()
    const channel = { kind: 'assisted', network: 'bluesky', page: null } as never
    const before = networkContent(world.deps, post, channel).hash
    save(rules)
    expect(networkContent(world.deps, post, channel).hash).not.toBe(before)
  })
})

describe('links.save', () => {
  const redirect = 'https://ga.forbund.example/?u={url}'
  const redirecting = LinkRules.parse({ ...rules, channels: { email: { redirect } } })

  it('sends letters’ links by way of a server only when somebody answers for it, and keeps who', async () => {
    expect(() => save(redirecting)).toThrow(expect.objectContaining({ code: 'redirect-unconfirmed' }))
    expect(links['links.settings'](world.deps).rules.channels).toEqual({})
    const { confirmed } = save(redirecting, true)
    expect(confirmed).toMatchObject({ by: 'officer', address: redirect })
    const [entry] = readEntries(world.deps.workspace.database, {
      ...{ actions: [], from: null, to: null, actor: '', contactId: null },
    })
    expect(entry).toMatchObject({ action: 'links.redirectConfirmed', actor: 'officer' })
    const { html } = await renderSent(world.deps, write())
    expect(hrefs(html)).toContain(
      `https://ga.forbund.example/?u=${encodeURIComponent(tagged('email', 'email'))}`,
    )
  })

  it('asks nobody again for what stands, and asks anew for another server', () => {
    save(redirecting, true)
    expect(() => save(LinkRules.parse({ ...redirecting, domains: ['annan.example'] }))).not.toThrow()
    const other = LinkRules.parse({ ...rules, channels: { email: { redirect: 'https://x.example/{url}' } } })
    expect(() => save(other)).toThrow(expect.objectContaining({ code: 'redirect-unconfirmed' }))
    expect(save(rules).confirmed).toBeNull()
  })

  it.each([
    [{ domains: ['kommunen'] }, 'link-domain'],
    [{ tags: { ...rules.tags, campaign: '{mottagare}' } }, 'link-placeholder'],
    [{ channels: { x: { redirect: 'http://x.example/{url}' } } }, 'redirect-address'],
    [{ channels: { email: { redirect: 'https://x.example/{url}?vem={{namn}}' } } }, 'redirect-address'],
  ])('refuses %j', (changes, code) => {
    expect(() => save(LinkRules.parse({ ...rules, ...changes }), true)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

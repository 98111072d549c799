import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LinkTags, tagLink } from './tagLink.ts'

const tags: LinkTags = {
  values: { source: 'email', medium: 'email', campaign: '2026-12-oppet-hus' },
  domains: ['forbund.example', 'räksmörgås.example'],
  signed: ['signature'],
  untagged: ['https://forbund.example/som-den-ar'],
}
const written = 'utm_source=email&utm_medium=email&utm_campaign=2026-12-oppet-hus'

describe('tagLink', () => {
  it.each([
    ['https://forbund.example/brev', `https://forbund.example/brev?${written}`],
    ['https://forbund.example', `https://forbund.example/?${written}`],
    ['https://www.forbund.example/a?b=1', `https://www.forbund.example/a?b=1&${written}`],
    ['https://forbund.example/a?b=1#delen', `https://forbund.example/a?b=1&${written}#delen`],
    ['https://forbund.example/a#/vy?x=1', `https://forbund.example/a?${written}#/vy?x=1`],
    ['https://forbund.example/a?', `https://forbund.example/a?${written}`],
    ['https://räksmörgås.example/å?ä=ö', `https://räksmörgås.example/å?ä=ö&${written}`],
    ['https://xn--rksmrgs-5wao1o.example/', `https://xn--rksmrgs-5wao1o.example/?${written}`],
    ['https://forbund.example/?ort={{kommun}}', `https://forbund.example/?ort={{kommun}}&${written}`],
  ])('writes the tags into %s and leaves the rest as it was', (href, tagged) => {
    expect(tagLink(href, tags)).toBe(tagged)
  })

  it.each([
    'mailto:kansli@forbund.example',
    'tel:+46950123',
    'https://annan.example/',
    'https://inteforbund.example/',
    'https://forbund.example.annan.example/',
    'https://forbund.example/?utm_source=affisch',
    'https://forbund.example/?mtm_campaign=affisch',
    'https://forbund.example/fil?Signature=ab12',
    'https://forbund.example/unsubscribe/12',
    'https://forbund.example/avregistrera',
    'https://forbund.example/avanmäl',
    'https://någon:hemligt@forbund.example/',
    'https://forbund.example/som-den-ar',
    'https://{{kommun}}/',
    `https://forbund.example/${'a'.repeat(1970)}`,
  ])('leaves %s alone', (href) => {
    expect(tagLink(href, tags)).toBe(href)
  })

  it('keeps the address but for the tags, and never tags twice', () => {
    fc.assert(
      fc.property(ownAddress, (href) => {
        const tagged = tagLink(href, tags)
        expect(tagLink(tagged, tags)).toBe(tagged)
        const [before, after] = [new URL(href), new URL(tagged)]
        for (const name of ['utm_source', 'utm_medium', 'utm_campaign']) after.searchParams.delete(name)
        before.searchParams.delete('')
        expect(after.host).toBe(before.host)
        expect(after.pathname).toBe(before.pathname)
        expect(after.hash).toBe(before.hash)
        const parameters = (url: URL) => [...url.searchParams].filter(([name]) => name !== '')
        expect(parameters(after)).toEqual(parameters(before))
      }),
    )
  })

  it('never touches what is on somebody else’s site', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (href) => {
        expect(tagLink(href, { ...tags, domains: ['forbund.example'] })).toBe(href)
      }),
    )
  })
})

const word = fc.stringMatching(/^[a-zåäöÅ0-9.~%2C-]{0,12}$/).filter((one) => !/%(?!2C)/.test(one))
const ownAddress = fc
  .record({
    host: fc.constantFrom(
      'forbund.example',
      'www.forbund.example',
      'räksmörgås.example',
      'a.forbund.example:8443',
    ),
    path: fc.array(word, { maxLength: 3 }),
    query: fc.option(fc.array(fc.tuple(word, word), { maxLength: 3 })),
    fragment: fc.option(word),
  })
  .map(({ host, path, query, fragment }) => {
    const asked = query === null ? '' : `?${query.map(([name, value]) => `${name}=${value}`).join('&')}`
    return `https://${host}/${path.join('/')}${asked}${fragment === null ? '' : `#${fragment}`}`
  })

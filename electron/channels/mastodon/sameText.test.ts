import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlOfText } from '../../../e2e/mastodon/mastodonHtml.ts'
import { isSameSource, isSameText, plainText } from './sameText.ts'

const word = fc.constantFrom(
  ...[
    'Räksmörgås',
    'å',
    '&',
    '<b>',
    '"citat"',
    "it's",
    '–',
    '👩‍👩‍👧',
    '❤️',
    '#Skolstart',
    '#åäö',
    '100 %',
    '&amp;',
  ],
  ...['@kommun@social.example', '@rektor.ek@skola.example', 'https://kommun.example/å?b=1&c=%C3%A5#d'],
  ...['https://www.kommun.example/nyheter/2026/en-mycket-lang-adress-som-klipps', 'http://lan.example'],
)
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', '\u00A0', '. ')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join('').trim())

describe('the same text', () => {
  it('is known again in the HTML that Mastodon makes of it', () => {
    fc.assert(fc.property(text, (one) => isSameText(htmlOfText(one, 'social.example'), one)))
  })

  it('is not taken for another', () => {
    const words = (one: string) => one.split(/\s+/).join(' ')
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(words(one) !== words(other))
        return !isSameText(htmlOfText(one, 'social.example'), other)
      }),
    )
  })

  it.each([
    [
      'Pleroma',
      '<p>Hej <span><a class="mention" href="https://x.example/@kommun">@<span>kommun</span></a></span></p>',
    ],
    ['GoToSocial', '<p>Hej <a href="https://x.example/@kommun" class="u-url mention">@kommun</a></p>'],
    ['one that names the server', '<p>Hej @kommun@x.example</p>'],
  ])('is known as %s writes it', (_, html) => {
    expect(isSameText(html, 'Hej @kommun@x.example')).toBe(true)
  })

  it('is known where a link is shown shortened for good', () => {
    const html = '<p>Läs: <a href="https://kommun.example/a/b/c?d=1&amp;e=2">kommun.example/a…</a></p>'
    expect(isSameText(html, 'Läs: https://kommun.example/a/b/c?d=1&e=2')).toBe(true)
    expect(isSameText(html, 'Läs: https://kommun.example/a/b/c?d=1&e=3')).toBe(false)
  })

  it('is known where entities have other names', () => {
    expect(isSameText('<p>&aring;&#228;&#xF6; &amp; &quot;&lt;&nbsp;&hellip;</p>', 'åäö & "< …')).toBe(true)
  })

  it('is known behind the address of a quoted post', () => {
    const html = '<p class="quote-inline">RE: <a href="https://x.example/1">x.example/1</a></p><p>Hej</p>'
    expect(isSameText(html, 'Hej')).toBe(true)
  })

  it('is read from a source as it was sent', () => {
    expect(isSameSource('Hej  @kommun\n', 'Hej @kommun@x.example')).toBe(true)
    expect(isSameSource('Hej', 'Hej då')).toBe(false)
  })
})

it('reads numbers that stand for no letter as they are', () => {
  expect(plainText('<p>&#9999999; &#xffffff; &okänd;</p>', 'shown')).toBe('&#9999999; &#xffffff; &okänd;')
})

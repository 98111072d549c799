import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnSiteOf, readAssistedPage } from './assistedPage.ts'

describe('readAssistedPage', () => {
  it.each([
    [' byaforum.example/skriv?rum=2#sist ', 'https://byaforum.example/skriv?rum=2#sist'],
    ['https://www.facebook.com/groups/ansia', 'https://www.facebook.com/groups/ansia'],
    ['HTTPS://Byaforum.Example', 'https://byaforum.example/'],
    ['https://träffpunkt.example/å', 'https://xn--trffpunkt-w2a.example/%C3%A5'],
  ])('takes %s', (written, page) => expect(readAssistedPage(written)).toEqual({ kind: 'page', page }))

  it.each([
    ['', 'invalid'],
    ['   ', 'invalid'],
    ['byaforum', 'invalid'],
    ['Ortens grupp', 'invalid'],
    ['javascript:alert(1)', 'invalid'],
    ['file:///etc/passwd', 'invalid'],
    ['ftp://byaforum.example', 'invalid'],
    [`https://byaforum.example/${'å'.repeat(700)}`, 'invalid'],
    ['http://byaforum.example', 'insecure'],
    ['https://kansliet:hemligt@byaforum.example', 'credentials'],
    ['kansliet@byaforum.example', 'credentials'],
  ])('refuses %s', (written, why) => expect(readAssistedPage(written)).toEqual({ kind: 'refused', why }))

  it('reads what it has kept as the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (path) => {
        const read = readAssistedPage(`https://byaforum.example/${path}`)
        if (read.kind === 'page') expect(readAssistedPage(read.page)).toEqual(read)
      }),
    )
  })
})

it('tells a post on the page’s site from one elsewhere', () => {
  const page = 'https://www.byaforum.example/skriv'
  expect(isOnSiteOf('https://byaforum.example/t/17', page)).toBe(true)
  expect(isOnSiteOf('https://byaforum.example.org/t/17', page)).toBe(false)
  expect(isOnSiteOf('ingen adress', page)).toBe(false)
})

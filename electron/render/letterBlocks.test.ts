import type { Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { beforeAll, expect, test } from 'vitest'
import { warmUp } from './compileNewsletter.ts'
import { elementsOf, eventOf, letterOf, render, shownIn } from './letterOfBlocks.ts'

beforeAll(warmUp)

const sha256 = 'ab'.repeat(32)

test('a table is one for whoever hears it: cells with the headers that head them', async () => {
  const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({
    type,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  })
  const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content })
  const { html, text } = await render(
    letterOf([
      {
        type: 'table',
        content: [
          row(cell('tableHeader', 'Kommun'), cell('tableHeader', 'Studerande')),
          row(cell('tableHeader', 'Åsele'), cell('tableCell', '26')),
        ],
      },
    ]),
  )
  const elements = elementsOf(parseDocument(html))
  expect(elements.flatMap(({ name, attribs }) => (name === 'th' ? attribs.scope : []))).toEqual([
    'col',
    'col',
    'row',
  ])
  const table = elements.find(
    (element) => elementsOf(element).some(({ name }) => name === 'th') && element.name === 'table',
  )
  const innermost = elementsOf(table as Element).findLast(
    (element) => element.name === 'table' && elementsOf(element).some(({ name }) => name === 'th'),
  )
  expect(innermost?.attribs.role).toBeUndefined()
  expect(text).toContain('Kommun  Studerande\n------  ----------\nÅsele           26\n')
})

test('an event tells the day, the hours, the place and that a calendar file comes with it', async () => {
  const { html, text } = await render(letterOf([eventOf('Öppet hus')]))
  for (const part of [shownIn(html), text]) {
    for (const words of [
      'Fredag 18 december 2026',
      'kl. 9.00–11.30',
      'Öppet hus',
      'Lycksele',
      'kalenderfil',
    ]) {
      expect(part).toContain(words)
    }
  }
})

test('a quote has its speaker and the portrait with its text; other languages are marked, links have their title', async () => {
  const portrait = {
    ...{ asset: sha256, alt: 'Rektorn ler', decorative: false, width: 300, height: 400 },
    focus: { x: 0.3, y: 0.2 },
  }
  const { html, text, assets } = await render(
    letterOf([
      {
        type: 'blockquote',
        attrs: { name: 'Rektorn', role: 'Lycksele', portrait },
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Welcome', marks: [{ type: 'language', attrs: { lang: 'en' } }] },
              {
                type: 'text',
                text: 'hit',
                marks: [{ type: 'link', attrs: { href: 'https://a.example', title: 'Vår sida' } }],
              },
            ],
          },
        ],
      },
    ]),
  )
  const elements = elementsOf(parseDocument(html))
  expect(elements.find(({ name }) => name === 'img')?.attribs).toMatchObject({
    alt: 'Rektorn ler',
    // Of the 100 rows that are cut away, none above: the face is near the upper edge.
    style: expect.stringMatching(/object-fit: ?cover; ?object-position: ?50% 0%/),
  })
  expect(elements.some(({ name, attribs }) => name === 'span' && attribs.lang === 'en')).toBe(true)
  expect(elements.some(({ name, attribs }) => name === 'a' && attribs.title === 'Vår sida')).toBe(true)
  expect(assets).toEqual([sha256])
  expect(text).toContain('> Welcomehit')
  expect(text).toContain('– Rektorn, Lycksele')
})

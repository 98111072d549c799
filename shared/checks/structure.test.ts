import { expect, test } from 'vitest'
import type { Block } from '../post/document.ts'
import { checkFakeHeadings, checkHeadings } from './headings.ts'
import { checkImages } from './images.ts'
import { passagesOf } from './passages.ts'
import { checkTables } from './tables.ts'
import { bold, heading, image, paragraph, table, testPost } from './testPost.ts'
import { checkTextInImages } from './textInImages.ts'

const inCounty = (...content: Extract<Block, { type: 'countyOnly' }>['content']): Block => ({
  ...{ type: 'countyOnly', attrs: { counties: ['24' as never] }, content },
})
const portrait = (alt: string | null, decorative = false): Block => ({
  type: 'blockquote',
  attrs: {
    ...{ name: 'Rektorn', role: 'Lärcentrum' },
    portrait: { asset: 'b'.repeat(64), alt, decorative, width: 300, height: 400 },
  },
  content: [paragraph('Vi är stolta.')],
})

test('a level 3 with no level 2 above it that its readers see skips one', () => {
  const places = (...body: Block[]) => checkHeadings(testPost(body)).map(({ place }) => place)
  expect(places(heading(2, 'Ett'), heading(3, 'Två'))).toEqual([])
  expect(places(paragraph('Hej'), heading(3, 'Två'), heading(2, 'Ett'), heading(3, 'Tre'))).toEqual([
    { part: 'body', block: 2 },
  ])
  // Whoever is in another county never sees the level 2.
  expect(places(inCounty(heading(2, 'Ett'), heading(3, 'Två')), heading(3, 'Tre'))).toEqual([
    { part: 'body', block: 2 },
  ])
  expect(places(inCounty(paragraph('Hej'), heading(3, 'Två')))).toEqual([
    { part: 'body', block: 1, inner: 2 },
  ])
})

test('a short paragraph in bold that leads into another looks like a heading', () => {
  const fake = (...body: Block[]) => {
    const content = testPost(body)
    return checkFakeHeadings(content, passagesOf(content)).map(({ values, fixes }) => [values.words, fixes])
  }
  const text = paragraph('Kursen ges i vår.')
  expect(fake(paragraph(bold('Så söker du')), text)).toEqual([
    ['Så söker du', [{ kind: 'setHeading', level: 2 }]],
  ])
  expect(fake(heading(2, 'Ett'), heading(3, 'Två'), paragraph(bold('Så söker du')), text)).toEqual([
    ['Så söker du', [{ kind: 'setHeading', level: 3 }]],
  ])
  expect(fake(paragraph(bold('Sök senast i maj.')), text)).toEqual([])
  expect(fake(paragraph(bold('Så'), ' söker du'), text)).toEqual([])
  expect(fake(text, paragraph(bold('Väl mött')))).toEqual([])
  expect(fake(paragraph(bold('Ord '.repeat(10))), text)).toHaveLength(1)
  expect(fake(paragraph(bold('Ord '.repeat(11))), text)).toEqual([])
  expect(fake(paragraph(bold('Väl mött')), heading(2, 'Ett'))).toEqual([])
})

test('an image asks to be described or called decoration, and so does a portrait, wherever it stands', () => {
  const codes = (...body: Block[]) =>
    checkImages(testPost(body)).map(({ code, place }) => [code, place.block, place.inner])
  expect(codes(image(null), image(' '), image('', true), image('Skola vid en sjö'))).toEqual([
    ['image-undecided', 1, undefined],
    ['image-undecided', 2, undefined],
  ])
  expect(codes(portrait(null), portrait('Rektorn'), portrait(null, true))).toEqual([
    ['portrait-undecided', 1, undefined],
  ])
  expect(codes(inCounty(paragraph('Hej'), image(null)))).toEqual([['image-undecided', 1, 2]])
  expect(checkImages(testPost([image(null)]))[0]).toMatchObject({
    ...{ severity: 'blocks', fixes: [{ kind: 'setAlt' }, { kind: 'markDecorative' }] },
  })
})

test.each([
  'norrland.png',
  'IMG_2034',
  'DSC00412',
  'Skärmavbild 2026-11-20 kl. 10.32.11',
  'image1',
  'bild 2',
])('“%s” is the name of a file, and describes nothing', (alt) => {
  expect(checkImages(testPost([image(alt)])).map(({ code }) => code)).toEqual(['alt-file-name'])
})

test('a screen reader has said that it is an image', () => {
  expect(checkImages(testPost([image('En bild på elever i Åsele')]))).toMatchObject([
    {
      ...{ code: 'alt-says-image', values: { words: 'En bild på' } },
      fixes: [{ kind: 'replaceAlt', text: 'Elever i Åsele' }],
    },
  ])
  expect(
    checkImages(testPost([image('Bildlärare i Åsele'), image('Bilden av Norrland i pressen')])),
  ).toHaveLength(1)
})

test('a table has headers in its first row or its first column', () => {
  const cells = (...types: ('tableHeader' | 'tableCell')[]): Block => ({
    type: 'table',
    content: types.map((type) => ({ type: 'tableRow', content: [{ type, content: [paragraph('a')] }] })),
  })
  expect(checkTables(testPost([table('tableHeader', ['Kurs'], ['Svenska'])]))).toEqual([])
  expect(checkTables(testPost([cells('tableCell', 'tableHeader')]))).toEqual([])
  expect(checkTables(testPost([table('tableCell', ['Kurs'], ['Svenska'])]))).toMatchObject([
    { code: 'table-without-headers', place: { part: 'body', block: 1 }, fixes: [{ kind: 'makeHeaderRow' }] },
  ])
})

test('an image with more text than a tenth of it is noted', () => {
  const share = (of: number) =>
    checkTextInImages(testPost([image('Affisch')]), new Map([['a'.repeat(64), of]]))
  expect(share(0.09)).toEqual([])
  expect(share(0.1)).toMatchObject([{ code: 'image-of-text', severity: 'note', values: { percent: 10 } }])
  expect(checkTextInImages(testPost([image('Affisch')]), new Map())).toEqual([])
})

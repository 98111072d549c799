import { expect, test } from 'vitest'
import type { GuidePage } from './guidePages.ts'
import { guidePages } from './guidePages.ts'
import { hitPath, searchGuide } from './searchGuide.ts'

const page = (
  id: Extract<GuidePage, { kind: 'chapter' }>['id'],
  title: string,
  markdown: string,
): GuidePage => ({
  ...{ id, title, markdown, kind: 'chapter', language: 'sv' },
})
const pages = [
  page('start', 'Kom igång', 'Välj en mapp.\n\n- **Börja med exemplet** ger en arbetsyta.\n- Skapa en tom.'),
  page(
    'send',
    'Skicka',
    `Först ett prov. ${'Mellan dem står annat. '.repeat(12)}Den som är spärrad får inget brev.`,
  ),
  page('replies', 'Spärrar och svar', 'Läs [svaren](https://spärrad.example).'),
]

test('a page that is called so comes first, then the texts in the order of the handbook', () => {
  expect(searchGuide(pages, 'sparr').map((hit) => hitPath(hit))).toEqual([
    '/guide/replies',
    '/guide/send/block-0',
  ])
})

test('case and accents are folded, every word must be there, and an address is no text', () => {
  expect(searchGuide(pages, 'EXEMPLET arbetsyta').map((hit) => hitPath(hit))).toEqual([
    '/guide/start/block-1',
  ])
  expect(searchGuide(pages, 'exemplet prov')).toEqual([])
  expect(searchGuide(pages, 'https')).toEqual([])
  expect(searchGuide(pages, '  ')).toEqual([])
})

test('a hit shows what stands around the word, the word marked and nothing else', () => {
  const [, hit] = searchGuide(pages, 'spärr')
  const text = hit?.excerpt.map((part) => part.text).join('') ?? ''
  expect(text).toMatch(/^… .*Den som är spärrad får inget brev\.$/)
  expect(text.length).toBeLessThan(160)
  expect(hit?.excerpt.filter(({ found }) => found).map((part) => part.text)).toEqual(['spärr'])
})

test('the real handbook is found in, in both languages', () => {
  const pagesFound = (language: 'sv' | 'en', sought: string) =>
    searchGuide(guidePages(language), sought).map(({ page: id }) => id)
  expect(pagesFound('sv', 'papperskorgen')).toContain('write')
  expect(pagesFound('en', 'retention')).toContain('contacts')
  expect(pagesFound('sv', 'skärmläsare')).toContain('accessibility')
})

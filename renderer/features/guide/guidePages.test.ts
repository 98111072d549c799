import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../shared/i18n/catalogue.ts'
import { headingSlug } from '../../../shared/text/headingSlug.ts'
import { guideChapters, guideDocs } from './guideChapters.ts'
import { guidePages, namedIn } from './guidePages.ts'
import { guideTarget } from './guideTarget.ts'

describe.each(languages)('the handbook in %s', (language) => {
  const pages = guidePages(language)

  test('has every chapter of the guide, in its order and whole', () => {
    const guide = readFileSync(join(import.meta.dirname, `../../../docs/guide/${language}.md`), 'utf8')
    const headings = [...guide.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    const chapters = pages.filter(({ kind }) => kind === 'chapter')
    expect(chapters.map(({ title }) => title)).toEqual(headings)
    expect(chapters.map(({ id }) => id)).toEqual(guideChapters)
    for (const { id, markdown } of chapters) expect(markdown.length, id).toBeGreaterThan(200)
    // The list of chapters, and the way to the other language, the program has of its own.
    expect(chapters[0]?.markdown).not.toMatch(/\]\(#|en\.md|sv\.md/)
    expect(chapters[0]?.markdown).toContain('F1')
  })

  test('has the pages that the guide leads to, and every link within it leads to one of them or to the web', () => {
    expect(pages.filter(({ kind }) => kind === 'doc').map(({ id }) => id)).toEqual(guideDocs)
    for (const { id, title, markdown } of pages) {
      expect(title, id).not.toBe('')
      expect(markdown.length, id).toBeGreaterThan(200)
    }
    const links = pages
      .filter(({ kind }) => kind === 'chapter')
      .flatMap(({ markdown }) =>
        [...markdown.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)].map(([, href = '']) => href),
      )
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((href) => guideTarget(href).kind === 'none')).toEqual([])
  })

  test('is found by what a chapter names of the program', () => {
    const safe = pages.find(({ id }) => id === 'safe-mode')
    expect(safe === undefined ? [] : namedIn(safe)).toContain(
      language === 'sv' ? 'Lämna felsäkert läge' : 'Leave safe mode',
    )
  })
})

describe('guideTarget', () => {
  test('leads to another page, to a heading of it, to the web, or nowhere', () => {
    expect(guideTarget('../admin.md')).toEqual({ kind: 'place', hash: '#/guide/admin' })
    expect(guideTarget('admin.md#settings-for-everybody-on-the-computer')).toEqual({
      kind: 'place',
      hash: '#/guide/admin/settings-for-everybody-on-the-computer',
    })
    expect(guideTarget('https://example.org/a.md')).toEqual({ kind: 'web' })
    expect(guideTarget('../shared/post/postFile.ts')).toEqual({ kind: 'none' })
    expect(guideTarget('javascript:alert(1)')).toEqual({ kind: 'none' })
  })

  test('names headings as the page has them', () => {
    const admin = guidePages('en').find(({ id }) => id === 'admin')
    const headings = [...(admin?.markdown ?? '').matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      headingSlug(text),
    )
    expect(headings).toContain('settings-for-everybody-on-the-computer')
  })
})

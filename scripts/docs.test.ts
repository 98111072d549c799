import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { en, languages, sv } from '../shared/i18n/catalogue.ts'
import { policyKeys, readPolicy } from '../shared/program/policy.ts'
import { headingSlug } from '../shared/text/headingSlug.ts'
import { guidePictures } from './pictures/guidePictures.ts'
import { projectRoot } from './projectRoot.ts'

const pictureFolder = join(projectRoot, 'docs', 'guide', 'pictures')
const pages = ['README.md', ...pagesUnder('docs')]

test.each(pages)('every link in %s leads to a file that is there, and to a heading in it', (page) => {
  expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([])
})

test.each([
  { page: 'docs/guide/sv.md', catalogue: sv },
  { page: 'docs/guide/en.md', catalogue: en },
])('what $page names in bold is called so in the program', ({ page, catalogue }) => {
  const told = new Set(textsOf(catalogue))
  const named = [...read(page).matchAll(/\*\*([^*]+)\*\*/g)].map((match) =>
    (match[1] ?? '').replace(/\s+/g, ' '),
  )
  expect(named.length).toBeGreaterThan(40)
  // The guide says once what bold means, by being bold.
  expect(named.filter((name) => !told.has(name) && name !== 'fet stil' && name !== 'bold')).toEqual([])
})

test('the guide in one language has as many chapters as in the other', () => {
  const [swedish, english] = ['docs/guide/sv.md', 'docs/guide/en.md'].map((page) => headingsOf(page).length)
  expect(swedish).toBe(english)
})

const guides = languages.map((language) => {
  const page = `docs/guide/${language}.md`
  const pictures = [...read(page).matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/g)]
  return { language, page, pictures: pictures.map(([, alt = '', file = '']) => ({ alt, file })) }
})

test.each(guides)(
  'every picture in $page is there, in its language, and says what it shows',
  ({ language, pictures }) => {
    expect(pictures.length).toBeGreaterThan(10)
    for (const { alt, file } of pictures) {
      expect(existsSync(join(pictureFolder, file)), file).toBe(true)
      expect(file).toMatch(new RegExp(`-${language}\\.png$`))
      expect(alt.length, file).toBeGreaterThan(20)
    }
  },
)

test('the guides have the same pictures in the same chapters, each of the command that takes them, and none is left over', () => {
  const [swedish = [], english = []] = guides.map(({ page }) => picturesByChapter(page))
  expect(swedish).toEqual(english)
  expect(swedish.flat().toSorted()).toEqual(guidePictures.map(({ name }) => name).toSorted())
  expect(readdirSync(pictureFolder).toSorted()).toEqual(
    guides.flatMap(({ pictures }) => pictures.map(({ file }) => file)).toSorted(),
  )
})

test('the guide’s pictures together are small enough to come along everywhere', () => {
  const bytes = readdirSync(pictureFolder).map((file) => statSync(join(pictureFolder, file)).size)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(3_000_000)
})

test('what the administrator’s page shows of the organisation’s file is read, and it tells of every key', () => {
  const page = read('docs/admin.md')
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text)
  expect(examples).toHaveLength(3)
  for (const example of examples)
    expect(readPolicy('policy.json', example)).toMatchObject({ kind: 'read', unknown: [] })
  const rows = [...page.matchAll(/^\| (`.+?`) \|/gm)].map(([, keys = '']) => keys)
  // Once in each language.
  const told = rows.flatMap((keys) => [...keys.matchAll(/`(\w+)`/g)].map(([, key = '']) => key))
  for (const key of policyKeys)
    expect(
      told.filter((one) => one === key),
      key,
    ).toHaveLength(2)
})

test('README leads to every page of the documentation', () => {
  const reached = new Set<string>()
  const follow = (page: string) => {
    if (reached.has(page)) return
    reached.add(page)
    for (const link of linksOf(page)) {
      const [file = ''] = link.split('#')
      const target = relative(projectRoot, join(projectRoot, dirname(page), file))
      if (pages.includes(target)) follow(target)
    }
  }
  follow('README.md')
  expect(pages.filter((page) => !reached.has(page))).toEqual([])
})

test('what docs/security.md says of each recommendation is kept by code that is there, and held by tests that are', () => {
  const text = read('docs/security.md')
  const rows = [...text.matchAll(/^\| \d+ \|.*$/gm)].map(([row]) => row.split('|').slice(1, -1))
  expect(rows.map(([number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  const filesIn = (part = '') =>
    [...part.matchAll(/`([\w./-]+\.(?:ts|tsx|yml|json))`/g)].map((match) => match[1] ?? '')
  for (const [number, , , kept, held] of rows) {
    expect(filesIn(kept), `where ${number} is kept`).not.toEqual([])
    expect(
      filesIn(held).filter((file) => /\.(test|spec)\.ts$/.test(file)),
      `what holds ${number}`,
    ).not.toEqual([])
  }
  const named = filesIn(text)
  expect(named.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([])
})

function pagesUnder(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted()
}

function read(page: string): string {
  return readFileSync(join(projectRoot, page), 'utf8')
}

/** The names of the pictures in each chapter, without their language. */
function picturesByChapter(page: string): string[][] {
  return read(page)
    .split(/^## /m)
    .map((chapter) =>
      [...chapter.matchAll(/\(pictures\/([\w-]+)-[a-z]{2}\.png\)/g)].map(([, name = '']) => name),
    )
}

/** Markdown's links and images that are not on the web, and files that stand in backticks as docs/…md. */
function linksOf(page: string): string[] {
  const text = read(page).replace(/```[\s\S]*?```/g, '')
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  const named = [...text.matchAll(/`(docs\/[\w/-]+\.md)`/g)].map((match) =>
    relative(dirname(page), match[1] ?? '').replaceAll('\\', '/'),
  )
  return [...links, ...named].filter((link) => !/^[a-z]+:/.test(link))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#')
  const target = file === '' ? page : join(dirname(page), file)
  if (!existsSync(join(projectRoot, target))) return false
  return anchor === undefined || headingsOf(target).includes(decodeURIComponent(anchor))
}

/** The addresses of a page's headings. */
function headingsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map((match) => headingSlug(match[1] ?? ''))
}

function textsOf(part: object): string[] {
  return Object.values(part).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? textsOf(value) : [],
  )
}

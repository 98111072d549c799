import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { en, sv } from '../shared/i18n/catalogue.ts'
import { projectRoot } from './projectRoot.ts'

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

function pagesUnder(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted()
}

function read(page: string): string {
  return readFileSync(join(projectRoot, page), 'utf8')
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

/** A heading's address as GitHub and GitLab make it: lower case, without punctuation, hyphens for spaces. */
function headingsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function textsOf(part: object): string[] {
  return Object.values(part).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? textsOf(value) : [],
  )
}

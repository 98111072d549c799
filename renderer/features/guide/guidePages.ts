import accessibility from '../../../docs/accessibility.md?raw'
import admin from '../../../docs/admin.md?raw'
import alwaysOn from '../../../docs/always-on.md?raw'
import dataProtection from '../../../docs/data-protection.md?raw'
import engines from '../../../docs/engines.md?raw'
import facebook from '../../../docs/facebook.md?raw'
import en from '../../../docs/guide/en.md?raw'
import sv from '../../../docs/guide/sv.md?raw'
import linkedin from '../../../docs/linkedin.md?raw'
import links from '../../../docs/links.md?raw'
import postFile from '../../../docs/post-file.md?raw'
import signIn from '../../../docs/sign-in.md?raw'
import time from '../../../docs/time.md?raw'
import x from '../../../docs/x.md?raw'
import { en as english, type Language, sv as swedish } from '../../../shared/i18n/catalogue.ts'
import { type DocPage, docIn } from './docIn.ts'
import { type GuideChapter, type GuideDoc, guideChapters, guideDocs } from './guideChapters.ts'

/** A page of the handbook: a chapter of the user's guide, or another page of the documentation. */
export type GuidePage = DocPage &
  ({ readonly id: GuideChapter; readonly kind: 'chapter' } | { readonly id: GuideDoc; readonly kind: 'doc' })

const guides: Readonly<Record<Language, string>> = { sv, en }
const catalogues = { sv: swedish, en: english }
const docs: Readonly<Record<GuideDoc, string>> = {
  ...{ accessibility, admin, engines, facebook, linkedin, links, time, x },
  ...{ 'always-on': alwaysOn, 'data-protection': dataProtection, 'post-file': postFile, 'sign-in': signIn },
}

const read = new Map<Language, readonly GuidePage[]>()

/** Every page, the guide's chapters first; read once for each language. */
export function guidePages(language: Language): readonly GuidePage[] {
  const pages = read.get(language) ?? [
    ...chaptersOf(guides[language], language),
    ...guideDocs.map((id): GuidePage => ({ id, kind: 'doc', ...docIn(docs[id], language) })),
  ]
  read.set(language, pages)
  return pages
}

/** What the guide says before its first chapter stands before the text of that. */
function chaptersOf(guide: string, language: Language): GuidePage[] {
  const [head = '', ...parts] = guide.split(/^## /m)
  const texts = new Map(
    parts.map((part) => {
      const [title = ''] = part.split('\n', 1)
      return [title.trim(), part.slice(title.length).trim()]
    }),
  )
  return guideChapters.map((id, index) => {
    const title = catalogues[language].guide.chapter[id]
    const text = texts.get(title) ?? ''
    const markdown = index === 0 ? `${introOf(head)}\n\n${text}` : text
    return { id, kind: 'chapter', title, markdown, language }
  })
}

/** Without the title, the way to the other language, and the list of chapters, which the program has beside the text. */
function introOf(head: string): string {
  return head
    .split('\n\n')
    .filter((part) => !/^\s*(# |\*\[|- \[)/.test(part))
    .join('\n\n')
    .trim()
}

/** What stands out in a page: headings, and what the program calls things. */
export function namedIn({ markdown }: GuidePage): readonly string[] {
  const names = [...markdown.matchAll(/\*\*([^*]+)\*\*|^#+ (.+)$/gm)]
  return [...new Set(names.map(([, bold, heading]) => (bold ?? heading ?? '').replace(/\s+/g, ' ')))]
}

import { EditorState, type Transaction } from '@tiptap/pm/state'
import { getSchema } from '@tiptap/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CheckInput, spellingKey } from '../../../shared/checks/checkInput.ts'
import { checkPost } from '../../../shared/checks/checkPost.ts'
import type { Finding, Fix } from '../../../shared/checks/finding.ts'
import { passagesOf } from '../../../shared/checks/passages.ts'
import { wordsToSpell } from '../../../shared/checks/spelling.ts'
import {
  bold,
  heading,
  image,
  list,
  paragraph,
  table,
  testInput,
  testPost,
} from '../../../shared/checks/testPost.ts'
import type { Block } from '../../../shared/post/document.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { someContent } from '../../../shared/social/postContent.arbitrary.ts'
import { toPostDocument } from '../compose/document/toPostDocument.ts'
import { bodyExtensions } from '../compose/editor/extensions.ts'
import { applyFix } from './applyFix.ts'

const schema = getSchema(bodyExtensions())

function open({ body }: PostContent): Transaction {
  return EditorState.create({ doc: schema.nodeFromJSON(body) }).tr
}

/** The post after a remedy of the post as it is; null where it was none any more. */
function after(content: PostContent, finding: Finding, fix: Fix, checked = content): PostContent | null {
  const tr = open(content)
  const applied = applyFix(finding, fix, { checked, fields: content, tr })
  if (applied === null) return null
  if (applied.kind === 'fields') return { ...content, ...applied.change }
  applied.change.doc.check()
  return { ...content, body: toPostDocument(applied.change.doc.toJSON()) }
}

const same = (one: Finding, other: Finding) =>
  one.code === other.code && JSON.stringify(one.place) === JSON.stringify(other.place)

/** Remedies that change the post itself. */
const changing = new Set<Fix['kind']>(
  'replaceText replaceAlt markDecorative setHeading makeHeaderRow markLanguage tickOwnWords followLede'.split(
    ' ',
  ) as Fix['kind'][],
)

/** Every finding of a post with a remedy that changes it. */
function remedies(input: CheckInput): { finding: Finding; fix: Fix }[] {
  return checkPost(input).findings.flatMap((finding) =>
    finding.fixes.filter(({ kind }) => changing.has(kind)).map((fix) => ({ finding, fix })),
  )
}

function expectLaws(input: CheckInput): number {
  const { content } = input
  const told = remedies(input)
  for (const { finding, fix } of told) {
    const mended = after(content, finding, fix)
    expect(mended, finding.code).not.toBeNull()
    if (mended === null) continue
    const left = checkPost({ ...input, content: mended }).findings
    expect(left.filter((one) => same(one, finding) && one.values.words === finding.values.words)).toEqual([])
    const again = after(mended, finding, fix, content)
    if (again !== null) expect(again).toEqual(mended)
  }
  return told.length
}

const everyRemedy = testPost(
  [
    paragraph(bold('Viktigt att veta')),
    paragraph('Vi erhåller ', bold('sam'), 'tliga svar torsdag 18 december 2026, till 48 personer i Åsle.'),
    paragraph('The courses are open to all of you who want to learn more about this.'),
    heading(3, 'Anmälan'),
    image(null),
    image('bild på en skola vid en sjö'),
    table('tableCell', ['Kurs', 'Start'], ['Svenska', 'Augusti']),
    list('Ett erforderligt [Skriv mer här]', 'Och samtliga till'),
    {
      type: 'countyOnly',
      attrs: { counties: ['24' as never] },
      content: [paragraph('Bara samtliga'), image(null)],
    },
    {
      type: 'blockquote',
      attrs: {
        ...{ name: 'Rektorn', role: 'Lärcentrum' },
        portrait: { asset: 'b'.repeat(64), alt: null, decorative: false, width: 300, height: 400 },
      },
      content: [paragraph('Vi är stolta.')],
    },
  ],
  { title: 'NYA KURSER I HÖST!!!', preheader: 'NYA KURSER I HÖST!!!' },
)

function withSpelling(content: PostContent): CheckInput {
  const input = testInput(content)
  const words = wordsToSpell(passagesOf(content), {
    ...{ language: content.language, geo: input.geo, organisation: '', knownWords: new Set<string>() },
  })
  const unknown = words.filter(({ word }) => word.length % 3 === 0 && word !== 'ordet')
  return {
    ...input,
    spelling: new Map(unknown.map(({ language, word }) => [spellingKey(language, word), ['ordet']])),
  }
}

test('one press mends what was found, and a second changes nothing: every remedy', () => {
  const input = withSpelling(everyRemedy)
  expectLaws(input)
  const kinds = new Set(remedies(input).map(({ fix }) => fix.kind))
  expect([...changing].filter((kind) => !kinds.has(kind))).toEqual([])
})

test('one press mends what was found, and a second changes nothing: any post', () => {
  fc.assert(
    fc.property(someContent, (content) => {
      const node = schema.nodeFromJSON(content.body)
      // As it is kept: a place is of the body as the editor gives it.
      const kept = { ...content, body: toPostDocument(node.toJSON()) }
      expectLaws(withSpelling(kept))
    }),
    { numRuns: 40 },
  )
})

const [first] = remedies(testInput(testPost([paragraph('Vi erhåller svar.')])))

test('words that have moved within their text are not mistaken for others', () => {
  if (first === undefined) throw new Error('nothing found')
  const checked = testPost([paragraph('Vi erhåller svar.')])
  const moved = testPost([paragraph('I dag: vi erhåller svar.')])
  expect(after(moved, first.finding, first.fix, checked)).toBeNull()
  const longer = testPost([paragraph('Vi erhåller svar i dag.')])
  expect(after(longer, first.finding, first.fix, checked)?.body.content).toEqual([
    paragraph('Vi får svar i dag.'),
  ])
})

test('an image that has taken the place of another is not marked in its stead', () => {
  const other = image(null) as Extract<Block, { type: 'image' }>
  const checked = testPost([image(null)])
  const now = testPost([{ ...other, attrs: { ...other.attrs, asset: 'c'.repeat(64) } }])
  const finding = checkPost(testInput(checked)).findings.find(({ code }) => code === 'image-undecided')
  if (finding === undefined) throw new Error('nothing found')
  expect(after(now, finding, { kind: 'markDecorative' }, checked)).toBeNull()
  expect(after(checked, finding, { kind: 'markDecorative' })?.body.content).toMatchObject([
    { type: 'image', attrs: { decorative: true } },
  ])
})

test('a field that has been typed in since keeps what was typed', () => {
  const checked = testPost([], { title: 'Kurser!!!' })
  const finding = checkPost(testInput(checked)).findings.find(({ code }) => code === 'subject-marks')
  const [fix] = finding?.fixes ?? []
  if (finding === undefined || fix === undefined) throw new Error('nothing found')
  expect(after({ ...checked, title: 'Kurser!!! Kom' }, finding, fix, checked)?.title).toBe('Kurser! Kom')
  expect(after({ ...checked, title: 'Nya kurser!!!' }, finding, fix, checked)).toBeNull()
})

test('a second number is ticked beside the first, though the post was checked before both', () => {
  const checked = testPost([paragraph('Det kom 48 personer och 12 hundar.')])
  const ticks = remedies(testInput(checked)).filter(({ fix }) => fix.kind === 'tickOwnWords')
  const ticked = ticks.reduce(
    (content, { finding, fix }) => after(content, finding, fix, checked) ?? content,
    checked,
  )
  expect(ticked.ownWords).toEqual(['48 personer', '12 hundar'])
})

test('what is replaced keeps the marks that it has throughout', () => {
  const checked = testPost([paragraph('Vi ', bold('erhåller'), ' svar.')])
  const [remedy] = remedies(testInput(checked))
  if (remedy === undefined) throw new Error('nothing found')
  expect(after(checked, remedy.finding, remedy.fix)?.body.content).toEqual([
    paragraph('Vi ', bold('får'), ' svar.'),
  ])
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CountyCode } from '../../shared/contract/scalars.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { MentionContent } from '../../shared/reach/mediaMention.ts'
import { media } from './media.ts'
import { importMedia } from './mediaImport.ts'
import { mentionsFile } from './mentionsFile.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const everyDay = { from: null, to: null }
const listed = () => media['media.list'](workspace.deps, { period: everyDay }).mentions
const contents: MentionContent[] = [
  {
    ...{ outlet: 'Bygdebladet', kind: 'magazine', title: '=Rubrik; med "tecken"', programme: 'Kultur' },
    ...{ day: '2026-11-20', link: 'https://bygdebladet.example/1', counties: ['24', '23'] as CountyCode[] },
    ...{ postId: null, audience: 21_000, audienceSource: 'Orvesto 2026', note: 'Två\nrader' },
  },
  {
    ...{ outlet: 'Norran', kind: 'newspaper', title: 'Öppet hus', programme: '', day: '2026-11-21' },
    ...{ link: null, counties: [], postId: null, audience: null, audienceSource: '', note: '' },
  },
]

it.each(['sv', 'en'] as const)('writes a list that reads back as it was, in %s', async (language) => {
  for (const content of contents) media['media.save'](workspace.deps, { id: null, content })
  const { fileName, bytes } = mentionsFile(workspace.deps, everyDay, createTranslator(language))
  for (const { id } of listed()) media['media.remove'](workspace.deps, { id })
  expect(await importMedia(workspace.deps, { fileName, bytes })).toMatchObject({ added: 2, rejected: [] })
  const read = listed().map(({ id: _, importId: _i, origin: _o, enteredAt: _e, ...content }) => content)
  expect(read.toSorted((one, other) => (one.day < other.day ? -1 : 1))).toEqual(contents)
})

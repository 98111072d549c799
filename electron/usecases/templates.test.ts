import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TemplateId } from '../../shared/contract/scalars.ts'
import { builtInTemplates } from '../../shared/contract/templates.ts'
import { PostContent } from '../../shared/post/post.ts'
import { findHints } from '../../shared/post/templateHints.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { useCases } from './useCases.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace('2026-12-01T08:00:00Z')
})
afterEach(() => workspace.close())

const fromTemplate = (builtIn: (typeof builtInTemplates)[number], language: 'sv' | 'en' = 'sv') =>
  useCases['posts.createFromTemplate'](workspace.deps, { template: { builtIn }, language })
const signatureOf = async (post: unknown) =>
  PostContent.parse(await post).body.content.find(({ type }) => type === 'signature')
const sender = (name: string, firstChoice = false) => ({
  id: null,
  sender: { name, role: 'Kanslichef', organisation: 'Lärcentrum Inland', firstChoice },
})

it('begins a post from each of the program’s templates, in both languages', async () => {
  for (const name of builtInTemplates) {
    for (const language of ['sv', 'en'] as const) {
      const post = await fromTemplate(name, language)
      expect(post).toMatchObject({ language, version: 1 })
    }
  }
  expect((await useCases['posts.list'](workspace.deps, {})).posts).toHaveLength(12)
})

it('answers the hints that have one answer: the organisation and the years', async () => {
  const settings = await useCases['settings.get'](workspace.deps, {})
  const organisation = { ...settings.organisation, name: 'Lärcentrum Inland' }
  await useCases['settings.save'](workspace.deps, { ...settings, organisation })
  const job = await fromTemplate('job')
  expect(job.title).toBe('Vi söker [Yrkestitel] till Lärcentrum Inland')
  const letter = await fromTemplate('year-letter')
  expect(letter.title).toMatch(/^Tack för 2026: \[/)
  expect(JSON.stringify(letter.body)).toContain('Det här kommer 2027')
  expect(await signatureOf(letter)).toMatchObject({ attrs: { name: '', organisation: 'Lärcentrum Inland' } })
})

it('leaves the hint where the organisation has no name, and looks back on last year in January', async () => {
  workspace.setNow('2027-01-05T08:00:00Z')
  expect((await fromTemplate('job')).title).toContain('[Organisationens namn]')
  expect((await fromTemplate('year-letter')).title).toMatch(/^Tack för 2026/)
})

it('is signed by the first choice', async () => {
  await useCases['senders.save'](workspace.deps, sender('Kanslichefen'))
  await useCases['senders.save'](workspace.deps, sender('Ordföranden', true))
  expect(await signatureOf(fromTemplate('news'))).toMatchObject({
    attrs: { name: 'Ordföranden', role: 'Kanslichef' },
  })
})

it('has one first choice at most: the first sender, then whoever is chosen', async () => {
  const first = await useCases['senders.save'](workspace.deps, sender('Kanslichefen'))
  expect(first.firstChoice).toBe(true)
  const second = await useCases['senders.save'](workspace.deps, sender('Ordföranden', true))
  const choices = async () =>
    (await useCases['senders.list'](workspace.deps, {})).senders.map(({ firstChoice }) => firstChoice)
  expect(await choices()).toEqual([false, true])
  const gone = await useCases['senders.delete'](workspace.deps, { id: second.id })
  expect(await choices()).toEqual([false])
  await useCases['senders.save'](workspace.deps, { id: null, sender: gone })
  expect(await choices()).toEqual([false, true])
})

it('keeps a post as a template of one’s own, uses it, renames it, deletes it and takes that back', async () => {
  const content = PostContent.parse(await fromTemplate('news'))
  const own = await useCases['templates.add'](workspace.deps, { name: 'Månadsbrev', content })
  await useCases['templates.rename'](workspace.deps, { id: own.id, name: 'Brevet varje månad' })
  const used = await useCases['posts.createFromTemplate'](workspace.deps, {
    template: { own: own.id },
    language: 'en',
  })
  expect(PostContent.parse(used)).toEqual(content)

  const deleted = await useCases['templates.delete'](workspace.deps, { id: own.id })
  const list = async () => (await useCases['templates.list'](workspace.deps, { language: 'sv' })).own
  expect(await list()).toEqual([])
  await useCases['templates.add'](workspace.deps, deleted)
  expect((await list()).map(({ name }) => name)).toEqual(['Brevet varje månad'])
})

it('keeps the signature that an own template has', async () => {
  await useCases['senders.save'](workspace.deps, sender('Kanslichefen'))
  const content = PostContent.parse(await fromTemplate('news'))
  const own = await useCases['templates.add'](workspace.deps, { name: 'Månadsbrev', content })
  await useCases['senders.save'](workspace.deps, sender('Ordföranden', true))
  const used = useCases['posts.createFromTemplate'](workspace.deps, {
    template: { own: own.id },
    language: 'sv',
  })
  expect(await signatureOf(used)).toMatchObject({ attrs: { name: 'Kanslichefen' } })
})

it('keeps blocks under a name, and takes a deletion back', async () => {
  const content = [
    {
      type: 'heading' as const,
      attrs: { level: 2 as const },
      content: [{ type: 'text' as const, text: 'Om oss' }],
    },
    { type: 'paragraph' as const },
  ]
  const saved = await useCases['savedBlocks.add'](workspace.deps, { name: 'Om oss', content })
  await useCases['savedBlocks.rename'](workspace.deps, { id: saved.id, name: 'Om förbundet' })
  const deleted = await useCases['savedBlocks.delete'](workspace.deps, { id: saved.id })
  expect(deleted).toEqual({ name: 'Om förbundet', content })
  await useCases['savedBlocks.add'](workspace.deps, deleted)
  const { savedBlocks } = await useCases['savedBlocks.list'](workspace.deps, {})
  expect(savedBlocks.map(({ name }) => name)).toEqual(['Om förbundet'])
})

it('says so where what is named is gone', () => {
  const missing = { id: 99 as TemplateId }
  expect(() => useCases['templates.delete'](workspace.deps, missing)).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
  expect(() => useCases['templates.rename'](workspace.deps, { ...missing, name: 'X' })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
})

it('tells whoever shows templates', async () => {
  await useCases['senders.save'](workspace.deps, sender('Kanslichefen'))
  expect(workspace.events).toContainEqual({ name: 'area.changed', payload: { area: 'templates' } })
})

it('leaves the hints that only the officer can answer', async () => {
  const hints = findHints(PostContent.parse(await fromTemplate('year-letter')))
  expect(hints.length).toBeGreaterThan(8)
  expect(hints.map(({ text }) => text).join()).not.toContain('[Året]')
})

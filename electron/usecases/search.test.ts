import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContactContent } from '../../shared/audience/contact.ts'
import { PostId } from '../../shared/contract/scalars.ts'
import { type FoundKind, mostFavourites } from '../../shared/contract/search.ts'
import { PostContent } from '../../shared/post/post.ts'
import type { MarkedText } from '../../shared/search/markWords.ts'
import type { FavouriteThing } from '../../shared/search/thing.ts'
import { assistedChannels } from './assistedChannels.ts'
import { contacts } from './contacts.ts'
import { figures } from './figures.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { search } from './search.ts'
import { segments } from './segments.ts'
import { templates } from './templates.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = openTestWorkspace()
})
afterEach(() => workspace.close())

const find = (text: string, limit = 5) =>
  search['search.find'](workspace.deps, { text, limit, language: 'sv' })
const groupOf = async (kind: FoundKind, text: string, limit?: number) =>
  (await find(text, limit)).groups.find((group) => group.kind === kind)
const titles = async (kind: FoundKind, text: string) =>
  (await groupOf(kind, text))?.hits.map(({ title }) => title.text) ?? []
const marked = ({ text, marks }: MarkedText) => marks.map(([from, to]) => text.slice(from, to))

function addPost(title: string, said = ''): PostId {
  const { id, version, ...post } = posts['posts.create'](workspace.deps, { title })
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }] }
  if (said !== '') {
    const content = PostContent.parse({ ...post, body })
    posts['posts.save'](workspace.deps, { id, version, content })
  }
  return id
}

const nobody: ContactContent = {
  ...{ email: '', name: '', role: '', organisation: '', municipality: null, county: null, language: 'sv' },
  ...{ tags: [], consent: null, consentSource: '', consentDate: null, notes: '' },
}
const addContact = (content: Partial<ContactContent>) =>
  contacts['contacts.save'](workspace.deps, { id: null, content: { ...nobody, ...content } })

describe('a post', () => {
  it('is found by what its body says, with the word marked where it stands', async () => {
    addPost('Höstnytt', 'I år öppnar fyra lärcentrum i Västerbottens inland.')
    const [hit] = (await groupOf('post', 'vasterbotten larcentrum'))?.hits ?? []
    expect(hit?.title.text).toBe('Höstnytt')
    expect(hit && marked(hit.about)).toEqual(['lärcentrum', 'Västerbotten'])
  })

  it('is found by its words of now, and not by those of before', async () => {
    const id = addPost('Nytt', 'om skolstarten')
    expect(await titles('post', 'skolstarten')).toEqual(['Nytt'])
    const { version, ...post } = posts['posts.get'](workspace.deps, { id })
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'om julen' }] }],
    }
    posts['posts.save'](workspace.deps, { id, version, content: PostContent.parse({ ...post, body }) })
    expect(await titles('post', 'skolstarten')).toEqual([])
    expect(await titles('post', 'julen')).toEqual(['Nytt'])
  })

  it('is not found in the bin, and again when it is back', async () => {
    const id = addPost('Sommarbrev')
    expect(await titles('post', 'sommar')).toEqual(['Sommarbrev'])
    posts['posts.delete'](workspace.deps, { id })
    expect(await titles('post', 'sommar')).toEqual([])
    posts['posts.restore'](workspace.deps, { id })
    expect(await titles('post', 'sommar')).toEqual(['Sommarbrev'])
  })

  it('tells that there are more than so many', async () => {
    for (let at = 0; at < 4; at += 1) addPost(`Brev ${at}`)
    expect(await groupOf('post', 'brev', 3)).toMatchObject({ more: true, hits: { length: 3 } })
    expect(await groupOf('post', 'brev', 4)).toMatchObject({ more: false, hits: { length: 4 } })
  })
})

describe('a person', () => {
  it('is found by name, role, place and note, whose name says it first', async () => {
    addContact({ email: 'a@kommun.example', name: 'Kommunikatören i Sorsele', notes: 'Ringde om Rektorerna' })
    addContact({ email: 'b@kommun.example', name: 'Rektorn i Åsele' })
    expect(await titles('contact', 'rektor')).toEqual(['Rektorn i Åsele', 'Kommunikatören i Sorsele'])
    const [first] = (await groupOf('contact', 'ringde'))?.hits ?? []
    expect(first && marked(first.about)).toEqual(['Ringde'])
  })

  it('is not found once deleted, nor once erased', async () => {
    const { id } = addContact({ email: 'borta@kommun.example', name: 'Borta' })
    addContact({ email: 'glomd@kommun.example', name: 'Bortglömd' })
    expect(await titles('contact', 'bort')).toHaveLength(2)
    contacts['contacts.delete'](workspace.deps, { id })
    await contacts['contacts.erase'](workspace.deps, { email: 'glomd@kommun.example' })
    expect((await find('bort')).groups).toEqual([])
    expect((await find('glomd')).groups).toEqual([])
    const things = [{ kind: 'contact' as const, id }]
    expect(search['search.named'](workspace.deps, { things, language: 'sv' }).things).toEqual([])
  })
})

it('finds a publication by its post, its channel and its day', async () => {
  const postId = addPost('Årsbrev')
  const { id: channelId } = assistedChannels['channels.saveAssisted'](workspace.deps, {
    ...{ id: null, name: 'Byaforum', network: 'facebook', page: 'https://byaforum.example/write' },
  })
  workspace.deps.workspace.database.$client.exec(`
    INSERT INTO publications (post_id, channel_id, wall_time, zone, due_at, missed, state, created_at)
      VALUES (${postId}, ${channelId}, '2026-12-18T09:00', 'Europe/Stockholm', '2026-12-18T08:00:00.000Z', 'run', 'scheduled', '')`)
  for (const typed of ['årsbrev byaforum', '18 december', 'forum 2026-12-18']) {
    const [hit] = (await groupOf('publication', typed))?.hits ?? []
    expect(hit?.about.text).toBe('Byaforum · 18 december 2026 09:00')
  }
  expect(await groupOf('publication', 'årsbrev 19 december')).toBeUndefined()
})

it('finds a letter of the archive by what it said when it was sent, whatever the post says now', async () => {
  const postId = addPost('Årsbrev', 'Nu står det något annat.')
  const { id: channelId } = assistedChannels['channels.saveAssisted'](workspace.deps, {
    ...{ id: null, name: 'Byaforum', network: 'facebook', page: 'https://byaforum.example/write' },
  })
  workspace.deps.workspace.database.$client.exec(`
    INSERT INTO publications (id, post_id, channel_id, wall_time, zone, due_at, missed, state, created_at)
      VALUES (7, ${postId}, ${channelId}, '2025-12-18T09:00', 'Europe/Stockholm', '2025-12-18T08:00:00.000Z', 'run', 'done', '');
    INSERT INTO renderings (publication_id, subject, mjml, html, text, assets, sha256, created_at)
      VALUES (7, 'Tack för året', '', '', 'Vi öppnade sex lärcentrum i år.', '[]', '', '');
    INSERT INTO archive_entries (publication_id, name, archived_at, manifest_sha256, latest_sha256, latest_at, counts)
      VALUES (7, '2025/7-tack', '2025-12-18T08:05:00.000Z', '', '', '', '{}')`)
  const [hit] = (await groupOf('archived', 'sex lärcentrum'))?.hits ?? []
  expect(hit).toMatchObject({ thing: { kind: 'archived', id: 7 }, title: { text: 'Tack för året' } })
  expect(hit?.about.text).toBe('18 december 2025 · Vi öppnade sex lärcentrum i år.')
  expect(await titles('post', 'sex lärcentrum')).toEqual([])
})

it('finds figures, segments, mentions, events and templates', async () => {
  const { deps } = workspace
  figures['figures.save'](deps, {
    id: null,
    content: {
      ...{ name: 'Besök på webben', value: 48_000, unit: 'besök', form: 'number', precision: 'nearly' },
      ...{ period: '2020', source: 'Matomo', query: null },
    },
  })
  segments['segments.save'](deps, { id: null, name: 'Rektorer i norr', rule: 'role = rektor' })
  templates['templates.add'](deps, {
    name: 'Månadsbrev',
    content: PostContent.parse(posts['posts.get'](deps, { id: addPost('Nytt i månaden') })),
  })
  deps.workspace.database.$client.exec(`
    INSERT INTO media_mentions (outlet, kind, title, day, counties, entered_at)
      VALUES ('Norran', 'newspaper', 'Lärcentrum öppnar', '2026-11-03', '[]', '');
    INSERT INTO reach_events (name, day_from, day_to, entered_at) VALUES ('Öppet hus', '2026-11-13', '2026-11-13', '')`)
  expect(await titles('figure', 'matomo 48')).toEqual(['Besök på webben'])
  expect(await titles('segment', 'rektor norr')).toEqual(['Rektorer i norr'])
  expect(await titles('mention', 'norran 3 november')).toEqual(['Lärcentrum öppnar'])
  expect(await titles('event', 'oppet')).toEqual(['Öppet hus'])
  expect(await titles('template', 'månad')).toEqual(['Månadsbrev'])
})

it('answers nothing to nothing, and to what a database might take for more', async () => {
  addPost('Brev')
  for (const typed of ['', '   ', '"', '%', '* OR', 'brev" OR "', '\u0000'])
    expect((await find(typed)).groups).toEqual([])
})

describe('favourites', () => {
  const post = (title: string): FavouriteThing => ({ kind: 'post', id: addPost(title) })
  const named = () =>
    search['favourites.list'](workspace.deps, { language: 'sv' }).favourites.map(({ title }) => title)
  const add = (thing: FavouriteThing, at: number | null = null) =>
    search['favourites.add'](workspace.deps, { thing, at })
  const remove = (thing: FavouriteThing) => search['favourites.remove'](workspace.deps, { thing })

  it('stand in the order they were chosen, each once, and come back where they stood', () => {
    const [one, two, three] = [post('Ett'), post('Två'), post('Tre')] as const
    for (const thing of [one, two, three, two]) add(thing)
    expect(named()).toEqual(['Ett', 'Tre', 'Två'])
    const { at } = remove(one)
    expect(named()).toEqual(['Tre', 'Två'])
    add(one, at)
    expect(named()).toEqual(['Ett', 'Tre', 'Två'])
    expect(remove(post('Fyra'))).toEqual({ at: null })
  })

  it('are called what they are called now, and are not told while they are in the bin', () => {
    const thing = post('Ett')
    add(thing)
    add({ kind: 'report', view: 'coverage', period: '2020' })
    expect(named()).toEqual(['Ett', ''])
    const id = PostId.parse(thing.kind === 'post' && thing.id)
    posts['posts.delete'](workspace.deps, { id })
    expect(named()).toEqual([''])
    posts['posts.restore'](workspace.deps, { id })
    expect(named()).toEqual(['Ett', ''])
  })

  it('are refused where there are too many to be at hand', () => {
    for (let at = 0; at < mostFavourites; at += 1) {
      add({ kind: 'report', view: 'map', period: String(1900 + at) })
    }
    expect(() => add(post('En till'))).toThrow(expect.objectContaining({ code: 'favourites-full' }))
    add({ kind: 'report', view: 'map', period: '1900' })
  })
})

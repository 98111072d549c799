import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CountyCode, PostId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { type FigureContent, PostContent } from '../../shared/post/post.ts'
import type { FigureQuery } from '../../shared/reach/figureQuery.ts'
import { enteredByHand } from '../../shared/reach/observation.ts'
import { createAssistedChannels } from '../store/channels.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { createPost } from './savePost.ts'
import { startPublication } from './startPublication.ts'
import { useCases } from './useCases.ts'

const csv = `källa;kanal;mått;län;värde;period
Webbstatistiken;webbplats;besök;Norrbotten;2410;2019
Webbstatistiken;webbplats;besök;Västerbotten;7230;2019
Webbstatistiken;webbplats;besök;Norrbotten;9860;2020
Webbstatistiken;webbplats;besök;Västerbotten;14240;2020
Webbstatistiken;webbplats;besök;okänt;500,5;2021-01
`
const visits: FigureQuery = {
  ...{ metric: 'visits', source: 'Webbstatistiken', channel: 'webbplats', county: null },
  period: { from: '2020-01-01', to: '2020-12-31' },
  against: { from: '2019-01-01', to: '2019-12-31' },
  ...{ comparison: 'per-cent', roundTo: null },
}
const asked = (query: FigureQuery): FigureContent => ({
  ...{ name: 'besök på webbplatsen', value: 0, unit: '', form: 'number', precision: 'exact' },
  ...{ period: '', source: '–', query },
})

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = openTestWorkspace()
  await useCases['reach.import'](workspace.deps, {
    fileName: 'webb.csv',
    bytes: new TextEncoder().encode(csv),
  })
})
afterEach(() => workspace.close())

async function list(language?: 'sv' | 'en') {
  return useCases['figures.list'](workspace.deps, language === undefined ? {} : { language })
}

async function refusal(run: () => unknown): Promise<string | undefined> {
  try {
    await run()
  } catch (error) {
    return error instanceof RundbrevError ? error.code : String(error)
  }
  return undefined
}

describe('a counted figure', () => {
  it('has its value, period and source from reach, in the language asked for', async () => {
    await useCases['figures.save'](workspace.deps, { id: null, content: asked(visits) })
    expect((await list()).figures[0]).toMatchObject({
      ...{ value: 150, unit: '%', form: 'change', precision: 'exact', period: '2020 mot 2019' },
      source: 'Webbstatistiken, import 1: 24\u00a0100 mot 9\u00a0640',
    })
    expect((await list('en')).figures[0]).toMatchObject({
      period: '2020 against 2019',
      source: 'Webbstatistiken, import 1: 24,100 against 9,640',
    })
    expect((await list()).counts[0]).toMatchObject({ rows: 4, notes: [], problem: null })
  })

  it('follows reach: another measurement changes it, and the letter shows the change', async () => {
    await useCases['figures.save'](workspace.deps, { id: null, content: asked({ ...visits, against: null }) })
    await useCases['reach.addObservation'](workspace.deps, {
      ...enteredByHand,
      ...{ source: 'Webbstatistiken', channel: 'webbplats', metric: 'visits', value: 900 },
      ...{
        county: '23' as CountyCode,
        periodFrom: '2020-01-01',
        periodTo: '2020-12-31',
        postId: null,
        note: '',
      },
    })
    const { figures } = await list()
    expect(figures[0]).toMatchObject({
      value: 25_000,
      source: 'Webbstatistiken, import 1, inskrivet för hand',
    })
    const preview = await useCases['newsletter.preview'](workspace.deps, {
      contactId: null,
      content: {
        ...postContent,
        body: {
          type: 'doc',
          content: [{ type: 'figureRow', attrs: { figures: figures.map(({ id }) => id) } }],
        },
      },
    })
    expect(preview.text).toContain('25\u00a0000')
  })

  it('opens to the very rows that it is made of, to the thousandth', async () => {
    const { period, against } = await useCases['figures.rows'](workspace.deps, { query: visits })
    const sum = (rows: typeof period | null) => rows?.observations.reduce((all, { value }) => all + value, 0)
    expect([sum(period), sum(against)]).toEqual([24_100, 9640])
    expect(period.observations[0]?.origin).toEqual({ fileName: 'webb.csv', row: 5 })
    const narrow = { ...visits, county: '25' as CountyCode, against: null }
    expect(
      (await useCases['figures.rows'](workspace.deps, { query: narrow })).period.observations,
    ).toHaveLength(1)
    const counted = await useCases['figures.count'](workspace.deps, { unit: '', query: narrow })
    expect(counted.content.value).toBe(9860)
  })

  it('is refused where it cannot be counted, and nothing is kept', async () => {
    const nothing = { ...visits, against: { from: '2018-01-01', to: '2018-12-31' } }
    const save = () => useCases['figures.save'](workspace.deps, { id: null, content: asked(nothing) })
    expect(await refusal(save)).toBe('figure-nothing-to-compare')
    expect((await list()).figures).toEqual([])
  })

  it('keeps the value that it was saved with where it cannot be counted any more, and says why', async () => {
    await useCases['figures.save'](workspace.deps, { id: null, content: asked(visits) })
    await useCases['figures.noteDefinition'](workspace.deps, {
      ...{ source: 'Webbstatistiken', metric: 'visits', from: '2020-03-01', text: 'Robotar räknas inte.' },
    })
    const { figures, counts } = await list()
    expect(figures[0]).toMatchObject({ value: 150, period: '2020 mot 2019' })
    expect(counts[0]?.problem).toMatchObject({
      code: 'figure-definition-changed',
      values: { day: '2020-03-01' },
    })
    expect(counts[0]?.rows).toBe(4)
    expect(counts[0]?.definitions.map(({ from, text }) => [from, text])).toEqual([
      [null, expect.stringContaining('besök')],
      ['2020-03-01', 'Robotar räknas inte.'],
    ])
    const { definitions } = await useCases['figures.definitions'](workspace.deps, {})
    const id = definitions.find((definition) => definition.id !== null)?.id ?? 0
    await useCases['figures.forgetDefinition'](workspace.deps, { id })
    expect((await list()).counts[0]?.problem).toBeNull()
  })

  it('says what has changed, and when, in the officer’s words', async () => {
    await useCases['figures.noteDefinition'](workspace.deps, {
      ...{ source: 'Webbstatistiken', metric: 'visits', from: '2020-03-01', text: 'Robotar räknas inte.' },
    })
    const count = () => useCases['figures.count'](workspace.deps, { unit: '', query: visits })
    await expect(async () => count()).rejects.toMatchObject({
      ...{ code: 'figure-definition-changed' },
      values: { source: 'Webbstatistiken', day: '2020-03-01', change: 'Robotar räknas inte.' },
    })
  })

  it('comes back as it was when its deletion is taken back', async () => {
    const { id } = await useCases['figures.save'](workspace.deps, { id: null, content: asked(visits) })
    await useCases['figures.delete'](workspace.deps, { id })
    expect((await list()).figures).toEqual([])
    await useCases['figures.restore'](workspace.deps, { id })
    expect((await list()).figures).toMatchObject([{ id, value: 150 }])
    const unknown = () => useCases['figures.restore'](workspace.deps, { id: 99 as typeof id })
    expect(await refusal(unknown)).toBe('not-found')
  })

  it('names what can be asked for', async () => {
    const { measures } = await useCases['figures.measures'](workspace.deps, {})
    expect(measures).toEqual([
      {
        metric: 'visits',
        source: 'Webbstatistiken',
        channel: 'webbplats',
        from: '2019-01-01',
        to: '2021-01-31',
      },
    ])
  })
})

const postContent = {
  ...{
    title: 'Året',
    lede: '',
    tags: [],
    link: null,
    language: 'sv' as const,
    subject: null,
    preheader: null,
  },
  ...{ ownWords: [], networks: {}, body: { type: 'doc' as const, content: [] } },
}

describe('the figures of a post that has gone out', () => {
  it('are frozen when it is ticked as published, and stay when reach changes', async () => {
    const { deps } = workspace
    const figure = await useCases['figures.save'](deps, { id: null, content: asked(visits) })
    const post = createPost(deps, {
      ...postContent,
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'figureChip', attrs: { figure: figure.id } }] },
          { type: 'figureRow', attrs: { figures: [figure.id] } },
        ],
      },
    })
    createPost(deps, PostContent.parse({ ...post, title: 'Utan tal', body: { type: 'doc', content: [] } }))
    expect(await useCases['figures.posts'](deps, {})).toEqual({
      posts: [{ id: post.id, title: post.title, language: 'sv', figures: [figure.id] }],
    })
    await publishByHand(post.id)
    await useCases['reach.addObservation'](deps, {
      ...enteredByHand,
      ...{ source: 'Webbstatistiken', channel: 'webbplats', metric: 'visits', value: 964 },
      ...{ county: null, periodFrom: '2020-05-01', periodTo: '2020-05-31', postId: null, note: '' },
    })
    const { frozen } = await useCases['figures.frozen'](deps, { postId: post.id })
    expect(frozen).toHaveLength(1)
    expect(frozen[0]).toMatchObject({
      ...{ figureId: figure.id, channelName: 'Bluesky', frozenAt: '2026-12-01T08:00:00.000Z' },
      content: { value: 150, period: '2020 mot 2019' },
    })
    expect((await list()).figures[0]?.value).toBe(160)
  })
})

describe('the year in figures', () => {
  const year = (number: number) => ({ from: `${number}-01-01`, to: `${number}-12-31` })
  const propose = async (period: typeof visits.period, against: typeof visits.against) =>
    (await useCases['figures.yearInFigures'](workspace.deps, { period, against, language: 'sv' })).proposals

  it('tells a period’s reach, the change first, each figure one that can be saved and counted again', async () => {
    const proposals = await propose(year(2020), year(2019))
    expect(proposals.map(({ content: { name, value, unit } }) => [name, value, unit])).toEqual([
      ['besök (webbplats)', 150, '%'],
      ['besök (webbplats)', 24_100, ''],
    ])
    for (const { content } of proposals) {
      const saved = await useCases['figures.save'](workspace.deps, { id: null, content })
      expect(saved).toMatchObject({ ...content })
    }
  })

  it('offers what the workspace has already instead of another of the same, under the name that it has', async () => {
    const query = { ...visits, roundTo: 1 }
    const { id } = await useCases['figures.save'](workspace.deps, { id: null, content: asked(query) })
    const [first, second] = await propose(year(2020), year(2019))
    expect(first).toMatchObject({ existing: id, content: { name: 'besök på webbplatsen' } })
    expect(second?.existing).toBeNull()
  })

  it('says why there is no change to tell over a changed definition', async () => {
    await useCases['figures.noteDefinition'](workspace.deps, {
      ...{ source: 'Webbstatistiken', metric: 'visits', from: '2020-03-01', text: 'Robotar räknas inte.' },
    })
    const input = { period: year(2020), against: year(2019), language: 'sv' as const }
    const { proposals, refused } = await useCases['figures.yearInFigures'](workspace.deps, input)
    expect(proposals.map(({ content }) => content.value)).toEqual([24_100])
    expect(refused).toMatchObject([{ code: 'figure-definition-changed', values: { day: '2020-03-01' } }])
  })

  it('proposes nothing where nothing was measured, and no change from nothing', async () => {
    expect(await propose(year(2015), year(2014))).toEqual([])
    const forms = (await propose(year(2020), year(2018))).map(({ content }) => content.form)
    expect(forms).not.toContain('change')
  })
})

async function publishByHand(postId: PostId): Promise<void> {
  const { deps } = workspace
  createAssistedChannels(deps.workspace.database, deps.now().toString())
  const { channels } = await useCases['channels.list'](deps, {})
  const channelId = channels.find(({ name }) => name === 'Bluesky')?.id
  if (channelId === undefined) throw new Error('no channel')
  const { id } = await useCases['publications.schedule'](deps, {
    ...{ postId, channelId, segmentId: null, at: null, recurrence: null, missed: 'ask' },
  })
  await startPublication(deps, id)
  await useCases['publications.confirm'](deps, { id, url: null })
}

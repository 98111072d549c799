import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { image, list, paragraph, testPost } from '../../shared/checks/testPost.ts'
import { FigureId, type PostId } from '../../shared/contract/scalars.ts'
import { describeError, findingsOf } from '../../shared/i18n/describeError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { Block, Inline } from '../../shared/post/document.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { type Network, networks } from '../../shared/social/network.ts'
import { networkNames } from '../../shared/social/networkNames.ts'
import { createScheduler } from '../scheduler/scheduler.ts'
import { createSpelling } from '../spelling/spelling.ts'
import { createAssistedChannels, listChannels } from '../store/channels.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { createPost } from './savePost.ts'
import { useCases } from './useCases.ts'

const spelling = createSpelling()
afterAll(() => spelling.close())

let workspace: TestWorkspace
beforeEach(async () => {
  const opened = openTestWorkspace('2026-12-01T08:00:00Z')
  workspace = { ...opened, deps: { ...opened.deps, spelling } }
  const { deps } = workspace
  createAssistedChannels(deps.workspace.database, deps.now().toString())
  const csv = `källa;kanal;mått;län;värde;period
Webbstatistiken;webbplats;besök;Norrbotten;9640;2019
Webbstatistiken;webbplats;besök;Norrbotten;24100;2020
`
  await useCases['reach.import'](deps, { fileName: 'webb.csv', bytes: new TextEncoder().encode(csv) })
})
afterEach(() => workspace.close())

/** The visits of 2020 against those of 2019: +150 %. */
async function savedFigure(): Promise<FigureId> {
  const { id } = await useCases['figures.save'](workspace.deps, {
    id: null,
    content: {
      ...{ name: 'besök på webbplatsen', value: 0, unit: '', form: 'number', precision: 'exact' },
      ...{ period: '', source: '–' },
      query: {
        ...{ metric: 'visits', source: 'Webbstatistiken', channel: 'webbplats', county: null },
        period: { from: '2020-01-01', to: '2020-12-31' },
        against: { from: '2019-01-01', to: '2019-12-31' },
        ...{ comparison: 'per-cent', roundTo: null },
      },
    },
  })
  return id
}

/** From now on the comparison is refused. */
const noteDefinition = () =>
  useCases['figures.noteDefinition'](workspace.deps, {
    ...{ source: 'Webbstatistiken', metric: 'visits', from: '2020-03-01', text: 'Robotar räknas inte.' },
  })

const rise = (figure: FigureId): Block => {
  const chip: Inline = { type: 'figureChip', attrs: { figure } }
  return paragraph('Besöken ändrades med ', chip, ' på ett år.')
}

function channelOf(network: Network) {
  const channel = listChannels(workspace.deps.workspace.database).find(
    ({ name }) => name === networkNames[network],
  )
  if (channel === undefined) throw new Error('no channel')
  return channel.id
}

const plan = (postId: PostId, network: Network) =>
  useCases['publications.schedule'](workspace.deps, {
    ...{ postId, channelId: channelOf(network), segmentId: null, recurrence: null, missed: 'ask' },
    at: { wallTime: '2026-12-18T09:00', zone: 'Europe/Stockholm' },
  })

const blocking = async (postId: PostId, network: Network) =>
  (await useCases['checks.blocking'](workspace.deps, { postId, channelId: channelOf(network) })).findings

const codes = async (postId: PostId, network: Network) =>
  (await blocking(postId, network)).map(({ code }) => code)

const editByHand = (postId: PostId, network: Network, text: string) =>
  useCases['variants.save'](workspace.deps, { postId, network, text, derivedText: 'Hej' })

it('refuses a network a comparison that no longer holds, and not a text by hand without it', async () => {
  const figure = await savedFigure()
  const { id } = createPost(workspace.deps, testPost([paragraph('Hej.'), rise(figure)]))
  expect(await blocking(id, 'facebook')).toEqual([])
  await noteDefinition()
  expect(await blocking(id, 'facebook')).toMatchObject([
    { code: 'figure-uncountable', place: { part: 'body', block: 2 }, fixes: [{ kind: 'goTo' }] },
  ])
  await expect((async () => plan(id, 'facebook'))()).rejects.toMatchObject({
    ...{ code: 'checks-block', place: { block: 2 } },
  })
  await editByHand(id, 'facebook', 'Besöken ändrades med hela 150 procent på ett år.')
  expect(await codes(id, 'facebook')).toEqual(['figure-uncountable'])
  await editByHand(id, 'facebook', 'Aldrig har så många besökt oss.')
  expect(await plan(id, 'facebook')).toMatchObject({ state: 'scheduled' })
})

it('refuses a network a figure that is deleted, until the figure is back', async () => {
  const figure = await savedFigure()
  const { id } = createPost(workspace.deps, testPost([rise(figure)]))
  await useCases['figures.delete'](workspace.deps, { id: figure })
  expect(await codes(id, 'linkedin')).toEqual(['figure-missing'])
  await useCases['figures.restore'](workspace.deps, { id: figure })
  expect(await codes(id, 'linkedin')).toEqual([])
})

it('refuses a network a template’s hint and an undescribed image, and lets another text by hand through', async () => {
  const { id } = createPost(workspace.deps, testPost([list('[Skriv mer här.]'), image(null)]))
  expect(await codes(id, 'facebook')).toEqual(['image-undecided', 'hint-left'])
  await editByHand(id, 'facebook', 'Nya kurser i vår.')
  expect(await codes(id, 'facebook')).toEqual(['image-undecided'])
})

it('stops what was scheduled when it could be published and can be no longer, and tells the officer why', async () => {
  const figure = await savedFigure()
  const { id } = createPost(workspace.deps, testPost([rise(figure)]))
  const planned = await plan(id, 'facebook')
  await noteDefinition()
  workspace.setNow('2026-12-18T08:00:00Z')
  await createScheduler(workspace.deps).runUntilIdle()
  const stopped = await useCases['publications.get'](workspace.deps, { id: planned.id })
  expect(stopped).toMatchObject({
    ...{ state: 'paused', startedAt: null, awaitsOfficer: false },
    trouble: { code: 'checks-block', place: { block: 1 } },
  })
  const { place, values } = stopped.trouble ?? { place: {}, values: {} }
  expect(findingsOf(values)).toEqual(await blocking(id, 'facebook'))
  expect(describeError({ code: 'checks-block', place, values }, createTranslator('sv'))).toMatchObject({
    message: expect.stringContaining(
      'Nyckeltalet ”besök på webbplatsen” går inte att räkna längre (Block 1)',
    ),
    // The finding has said where.
    place: '',
  })
  expect(workspace.events).toContainEqual({ name: 'area.changed', payload: { area: 'publications' } })

  // Not before it is mended.
  const resume = async () => useCases['publications.resume'](workspace.deps, { id: planned.id })
  await expect(resume()).rejects.toMatchObject({ code: 'checks-block' })
  await editByHand(id, 'facebook', 'Aldrig har så många besökt oss.')
  expect(await resume()).toMatchObject({ state: 'running', awaitsOfficer: true, trouble: null })
})

it('shows in the checks beforehand, as blocking, whatever it refuses; and refuses what they say of the network', async () => {
  const figure = await savedFigure()
  await noteDefinition()
  const gone: Block = paragraph(
    'Vi var ',
    { type: 'figureChip', attrs: { figure: FigureId.parse(77) } },
    ' i år.',
  )
  const bodies: Block[][] = [
    [rise(figure), list('[Skriv mer här.]'), image(null)],
    [gone, { type: 'figureRow', attrs: { figures: [figure] } }],
    [paragraph('Hej på er.'), image('En skola vid en sjö')],
  ]
  const texts = [null, 'Min egen text [Skriv mer här.]', '150 % fler besök']
  for (const body of bodies) {
    for (const text of texts) {
      const content: PostContent = testPost(body)
      const { id } = createPost(workspace.deps, content)
      if (text !== null) for (const network of networks) await editByHand(id, network, text)
      const { findings } = await useCases['checks.run'](workspace.deps, { postId: id, content })
      const told = findings.filter(({ severity }) => severity === 'blocks')
      for (const network of networks) {
        const refused = await blocking(id, network)
        // Of a network that the post is not on its way to, its own limits are notes.
        const own = ({ place }: (typeof refused)[number]) => place.part !== 'variant' || text !== null
        for (const one of refused.filter(own)) expect(told).toContainEqual(one)
        for (const one of told.filter(({ place }) => place.network === network)) {
          expect(refused).toContainEqual(one)
        }
      }
    }
  }
})

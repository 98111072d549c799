import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CountyCode, FigureId, PostId, PublicationId } from '../../../shared/contract/scalars.ts'
import { PostContent } from '../../../shared/post/post.ts'
import { enteredByHand } from '../../../shared/reach/observation.ts'
import { furnishWorkspace } from '../furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from '../openTestWorkspace.ts'
import { useCases } from '../useCases.ts'
import { pictureOf } from './pictureOf.ts'

let workspace: TestWorkspace
beforeEach(async () => {
  workspace = openTestWorkspace('2021-01-10T08:00:00Z')
  await furnishWorkspace(workspace.deps, { sample: true })
})
afterEach(() => workspace.close())

const period = { from: '2020-01-01', to: '2020-12-31' }

it('the map is as sharp as twice its drawing, and tells its numbers in words', async () => {
  const { png, text } = await pictureOf(workspace.deps, {
    ...{ of: 'map', period, language: 'sv', measure: 'total', estimate: false, within: null },
  })
  expect((await sharp(png).metadata()).width).toBe(2 * 880)
  expect(text).toMatch(/^Kontakttillfällen per län, 2020\. .*Norrbottens län/)
})

it('the map is of the measure that is shown', async () => {
  const asked = { of: 'map', period, language: 'sv', estimate: false, within: null } as const
  const { text } = await pictureOf(workspace.deps, { ...asked, measure: 'perThousand' })
  expect(text).toMatch(/per 1.000 invånare/i)
})

it('the map of a county is of its municipalities, and says which county it is', async () => {
  const { png, text } = await pictureOf(workspace.deps, {
    ...{ of: 'map', period, language: 'sv', measure: 'total', estimate: false },
    within: '24' as CountyCode,
  })
  expect((await sharp(png).metadata()).width).toBe(2 * 880)
  expect(text).toMatch(/^Kontakttillfällen per kommun i Västerbottens län, 2020\. .*Lycksele: [\d–]/)
  expect(text).not.toContain('Norrbotten')
})

it('the map of a comparison tells what rose and fell, and why where nothing can be told', async () => {
  const { deps } = workspace
  const add = (value: number, day: string) =>
    useCases['reach.addObservation'](deps, {
      ...{ ...enteredByHand, source: 'Tidningen', channel: 'webb', metric: 'visits', value },
      ...{ county: '24' as CountyCode, periodFrom: day, periodTo: day, postId: null, note: '' },
    })
  await add(100, '2018-05-05')
  await add(140, '2017-05-05')
  const years = {
    period: { from: '2018-01-01', to: '2018-12-31' },
    against: { from: '2017-01-01', to: '2017-12-31' },
  }
  const asked = { of: 'change', metric: 'visits', language: 'sv' } as const
  const { png, text } = await pictureOf(deps, { ...asked, ...years, measure: 'difference' })
  expect((await sharp(png).metadata()).width).toBe(2 * 880)
  expect(text).toMatch(/^Förändring per län: 2018 mot 2017\. Besök, Skillnad\. .*Västerbottens län: −40/)
  const before = { period: years.against, against: { from: '2016-01-01', to: '2016-12-31' } }
  expect((await pictureOf(deps, { ...asked, ...before, measure: 'perCent' })).text).toContain(
    'Västerbottens län: jämförs inte',
  )
})

it('the map of a group’s contacts tells what each member has', async () => {
  const { deps } = workspace
  const { groups } = await useCases['groups.list'](deps, { day: null })
  const group = groups[0]?.id
  if (group === undefined) throw new Error('no group')
  const asked = { of: 'members', group, day: '2021-01-01', level: 'municipality', language: 'sv' } as const
  const { png, text } = await pictureOf(deps, asked)
  expect((await sharp(png).metadata()).width).toBe(2 * 880)
  expect(text).toMatch(
    /^Kontakter hos medlemmarna i .+, 2021-01-01\. .*Lycksele: \d+\..*Alla medlemmar: \d+\.$/,
  )
  const counties = await pictureOf(deps, { ...asked, level: 'county' })
  expect(counties.text).toMatch(/^Kontakter i medlemmarnas län: .*Västerbotten: \d+\..*Alla länen: \d+\.$/)
})

it('the map of a letter is of where that letter was delivered, and says whose number has no county', async () => {
  const { database } = workspace.deps.workspace
  const at = '2020-12-18T08:00:00.000Z'
  database.$client.exec(
    `INSERT INTO channels (id, kind, name, created_at) VALUES (90, 'email', 'Utskick', '${at}');
     INSERT INTO publications (id, post_id, channel_id, wall_time, zone, due_at, missed, state, started_at, created_at)
       VALUES (90, 1, 90, '2020-12-18T09:00', 'Europe/Stockholm', '${at}', 'ask', 'done', '${at}', '${at}');`,
  )
  const deliver = database.$client.prepare(
    `INSERT INTO deliveries (publication_id, email, email_key, name, county, state, message_id, settled_at)
       VALUES (90, @id, @id, '', @county, 'sent', @id, '${at}')`,
  )
  for (const [index, county] of ['24', '24', '25', null].entries())
    deliver.run({ id: `${index}@kommun.example`, county })
  const asked = { of: 'letter', id: 90 as PublicationId, language: 'sv' } as const
  const { png, text } = await pictureOf(workspace.deps, asked)
  expect((await sharp(png).metadata()).width).toBe(2 * 880)
  expect(text).toMatch(/^Tack för ett år.*, 2020-12-18\. Mottagna brev per län\. /)
  expect(text).toMatch(/Västerbottens län: 2\..*Okänt län: 1\. Mottagna: 4\.$/)
  await expect(pictureOf(workspace.deps, { ...asked, id: 91 as PublicationId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('a series by county has every line below the other', async () => {
  const asked = { of: 'series', period, step: 'month', metric: null, language: 'sv' } as const
  const one = await pictureOf(workspace.deps, { ...asked, by: 'none' })
  const all = await pictureOf(workspace.deps, { ...asked, by: 'county' })
  const [low, high] = await Promise.all(
    [one, all].map(async ({ png }) => (await sharp(png).metadata()).height),
  )
  expect(high).toBeGreaterThan(2 * (low ?? 0))
  expect(all.text).toContain('Västerbotten')
  expect(one.text).toMatch(/^Kontakttillfällen per månad\. 2020/)
})

it('key figures say their number, name, period and source', async () => {
  const { figures } = useCases['figures.list'](workspace.deps, { language: 'sv' }) as {
    readonly figures: readonly { readonly id: FigureId; readonly name: string; readonly source: string }[]
  }
  const chosen = figures.slice(0, 3)
  const asked = { of: 'figures', figures: chosen.map(({ id }) => id), language: 'sv' } as const
  const { png, text } = await pictureOf(workspace.deps, { ...asked, figures: [...asked.figures] })
  expect((await sharp(png).metadata()).width).toBe(2 * (2 * 24 + 2 * 320 + 16))
  for (const { name, source } of chosen) {
    expect(text).toContain(name)
    expect(text).toContain(source)
  }
  await expect(
    pictureOf(workspace.deps, { of: 'figures', figures: [999 as FigureId], language: 'sv' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

it('a post for a network is drawn from what is written now, with its images and who publishes it', async () => {
  const drawn: { html: string; width: number; scale: number | undefined }[] = []
  const printer = {
    pdf: async () => new Uint8Array(),
    print: async () => true,
    async picture(html: string, width: number, scale?: number) {
      drawn.push({ html, width, scale })
      return new Uint8Array([1])
    },
  }
  const content = PostContent.parse(useCases['posts.get'](workspace.deps, { id: 1 as PostId }))
  const asked = {
    of: 'networkPost',
    postId: 1 as PostId,
    network: 'facebook',
    account: 'Lärcentrum <Inland>',
  } as const
  const { text } = await pictureOf(
    { ...workspace.deps, printer },
    { ...asked, content: { ...content, title: 'Ny rubrik nyss' } },
  )
  expect(drawn).toMatchObject([{ width: 600, scale: 2 }])
  expect(drawn[0]?.html).toContain('Lärcentrum &#60;Inland&#62;')
  expect(drawn[0]?.html).toContain('Ny rubrik nyss')
  expect(drawn[0]?.html).toMatch(/<img src="data:image\//)
  expect(text).toContain('Ny rubrik nyss')
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import type {
  ChannelId,
  CountyCode,
  MunicipalityCode,
  PublicationId,
} from '../../../shared/contract/scalars.ts'
import { enteredByHand } from '../../../shared/reach/observation.ts'
import { defaultSettings } from '../../../shared/workspace/settings.ts'
import { channels, deliveries, publications } from '../../store/schema.ts'
import { writeSettings } from '../../store/settings.ts'
import { openTestWorkspace, type TestWorkspace } from '../openTestWorkspace.ts'
import { posts } from '../posts.ts'
import { reach } from '../reach.ts'
import { useCases } from '../useCases.ts'
import { dataPackage } from './dataPackage.ts'

const period = { from: '2020-01-01', to: '2020-12-31' }
let workspace: TestWorkspace
beforeEach(async () => {
  workspace = openTestWorkspace()
  const aimedCounties = ['25', '24', '23', '22'] as CountyCode[]
  const organisation = { ...defaultSettings.organisation, name: 'Lärcentrum Inland' }
  writeSettings(workspace.deps.workspace.database, { ...defaultSettings, organisation, aimedCounties })
  const sample = join(import.meta.dirname, '..', '..', '..', 'resources', 'sample', 'rackvidd.csv')
  await useCases['reach.import'](workspace.deps, {
    ...{ fileName: 'rackvidd.csv', bytes: new Uint8Array(readFileSync(sample)) },
  })
})
afterEach(() => workspace.close())

// Data Package, Data Resource and Table Schema 2.0, what they say MUST be, and what RECOMMENDED names look like (datapackage.org/standard).
const name = z.string().regex(/^[a-z0-9._-]+$/)
const Field = z.object({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'yearmonth']),
  description: z.string().min(1),
  constraints: z
    .object({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      minimum: z.number().optional(),
      pattern: z.string().optional(),
      enum: z.array(z.string()).min(1).optional(),
    })
    .strict()
    .optional(),
})
const Resource = z.object({
  name,
  type: z.literal('table'),
  // A relative POSIX path, and none that leads out of the package.
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.number().int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  schema: z.object({
    fields: z.array(Field).min(1),
    missingValues: z.array(z.string()),
    primaryKey: z.array(z.string()).min(1).optional(),
  }),
})
const Descriptor = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name,
  title: z.string().min(1),
  description: z.string().min(1),
  created: z.iso.datetime(),
  licenses: z
    .array(z.object({ name: z.string(), path: z.url(), title: z.string() }))
    .min(1)
    .optional(),
  sources: z
    .array(z.object({ title: z.string().min(1) }))
    .min(1)
    .optional(),
  contributors: z.array(z.object({ title: z.string(), roles: z.array(z.string()) })).optional(),
  resources: z.array(Resource).min(1),
})

async function opened(licence: Parameters<typeof dataPackage>[2] = null) {
  const made = await dataPackage(workspace.deps, { period, language: 'sv' }, licence)
  const files = unzipSync(made.bytes)
  const text = (file: string) => strFromU8(files[file] ?? new Uint8Array())
  const table = (file: string) => Papa.parse<Record<string, string>>(text(file).trim(), { header: true }).data
  return { ...made, files, text, table, descriptor: Descriptor.parse(JSON.parse(text('datapackage.json'))) }
}

const fits: Record<z.infer<typeof Field>['type'], RegExp> = {
  string: /^/,
  integer: /^\d+$/,
  number: /^\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  yearmonth: /^\d{4}-\d\d$/,
}

it('is a tabular data package: every file is as its descriptor says, to the byte and cell by cell', async () => {
  deliver([...Array<string>(6).fill('2481'), '2583'])
  const { fileName, descriptor, files, text } = await opened('CC-BY-4.0')
  expect(fileName).toBe('rackvidd-oppna-data-2020.zip')
  expect(descriptor).toMatchObject({
    name: 'larcentrum-inland-reach-per-county',
    licenses: [{ name: 'CC-BY-4.0' }],
    contributors: [{ title: 'Lärcentrum Inland', roles: ['creator'] }],
  })
  expect(descriptor.resources.map(({ path }) => path)).toEqual([
    ...['observations.csv', 'sums.csv', 'deliveries.csv', 'metrics.csv'],
  ])
  for (const { path, bytes, hash, schema } of descriptor.resources) {
    const file = files[path] ?? new Uint8Array()
    expect(file.byteLength).toBe(bytes)
    expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash)
    const [heading, ...rows] = Papa.parse<string[]>(text(path).trim()).data
    expect(heading).toEqual(schema.fields.map((field) => field.name))
    expect(rows.length).toBeGreaterThan(0)
    for (const [column, { type, constraints = {} }] of schema.fields.entries()) {
      for (const cell of rows.map((row) => row[column] ?? '')) {
        if (cell === '') expect(constraints.required).toBeUndefined()
        else {
          expect(cell).toMatch(fits[type])
          if (constraints.pattern) expect(cell).toMatch(new RegExp(`^(?:${constraints.pattern})$`))
          if (constraints.enum) expect(constraints.enum).toContain(cell)
          if (constraints.minimum !== undefined)
            expect(Number(cell)).toBeGreaterThanOrEqual(constraints.minimum)
        }
      }
    }
  }
  expect(text('README.md')).toContain('Creative Commons Attribution 4.0')
})

it('states no licence where none is chosen', async () => {
  const { descriptor, text } = await opened()
  expect(descriptor.licenses).toBeUndefined()
  expect(text('README.md')).toContain('Ingen licens är angiven.')
})

it('has sums that are those of its rows', async () => {
  const { table } = await opened()
  const rows = table('observations.csv')
  const sums = table('sums.csv').filter(({ by }) => by === 'county')
  // Visits and people, in the four counties and where nobody knows.
  expect(sums).toHaveLength(10)
  for (const { key, metric, value } of sums) {
    const behind = rows.filter((row) => row.county === key && row.metric === metric)
    expect(behind.reduce((sum, row) => sum + Number(row.value), 0)).toBe(Number(value))
  }
  expect(table('sums.csv').some(({ metric }) => metric === 'delivered')).toBe(false)
})

it('tells of nobody: no recipients, no notes, no file names, no line of fewer letters than five', async () => {
  deliver([...Array<string>(6).fill('2481'), '2583', '2583'])
  reach['reach.addObservation'](workspace.deps, {
    ...enteredByHand,
    ...{ source: '=cmd()', channel: 'event', metric: 'participants', value: 3, county: null, postId: null },
    ...{ periodFrom: '2020-03-01', periodTo: '2020-03-31', note: 'Anna ringde' },
  })
  const { files, table, descriptor } = await opened()
  expect(table('deliveries.csv')).toEqual([
    { month: '2020-12', county: '24', municipality: '2481', delivered: '6' },
  ])
  expect(descriptor.description).toContain('2 levererade brev står inte på någon rad')
  const all = Object.values(files).map((bytes) => strFromU8(bytes))
  for (const word of ['r0@lycksele.example', 'Anna', 'rackvidd.csv'])
    expect(all.join('\n')).not.toContain(word)
  expect(table('observations.csv').at(-1)).toMatchObject({ source: "'=cmd()", origin: 'hand', county: '' })
})

it('tells of mentions in media which outlet, when and where, and not the heading, the note or the rest of the address', async () => {
  await useCases['media.save'](workspace.deps, {
    id: null,
    content: {
      ...{ outlet: 'Norran', kind: 'newspaper', title: 'Anna Andersson är ny rektor', day: '2020-09-01' },
      programme: '',
      ...{ link: 'https://norran.example/anna-andersson', counties: ['24', '25'] as CountyCode[] },
      ...{ postId: null, audience: null, audienceSource: '', note: 'Anna ringde' },
    },
  })
  const { files, table } = await opened()
  expect(table('mentions.csv')).toEqual([
    { day: '2020-09-01', outlet: 'Norran', kind: 'newspaper', counties: '24 25', site: 'norran.example' },
  ])
  expect(
    Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n'),
  ).not.toMatch(/Anna|andersson/)
})

/** A letter that the server took in each of these municipalities. */
function deliver(municipalities: readonly string[]): void {
  const { database } = workspace.deps.workspace
  const post = posts['posts.create'](workspace.deps, { title: 'The year' })
  const createdAt = '2020-12-01T08:00:00.000Z'
  const channel = database
    .insert(channels)
    .values({ kind: 'email', name: 'Office', createdAt })
    .returning()
    .get()
  const publication = database
    .insert(publications)
    .values({
      ...{ postId: post.id, channelId: channel.id as ChannelId, createdAt },
      ...{ wallTime: '2020-12-18T09:00', zone: 'Europe/Stockholm', dueAt: '2020-12-18T08:00:00.000Z' },
      ...{ missed: 'ask', state: 'done' },
    })
    .returning()
    .get()
  for (const [index, municipality] of municipalities.entries()) {
    const email = `r${index}@lycksele.example`
    database
      .insert(deliveries)
      .values({
        ...{ publicationId: publication.id as PublicationId, email, emailKey: email, name: '' },
        municipality: municipality as MunicipalityCode,
        county: municipality.slice(0, 2) as CountyCode,
        ...{ state: 'sent', messageId: `<${index}@rundbrev.example>`, settledAt: '2020-12-18T08:00:01.000Z' },
      })
      .run()
  }
}

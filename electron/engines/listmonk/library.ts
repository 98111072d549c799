import { z } from 'zod'
import type { HandedLetter } from '../../../shared/delivery/deliveryEngine.ts'
import { calendarAttachment } from '../../../shared/newsletter/calendarFile.ts'
import { type Ask, EngineStop } from './api.ts'

const templateName = 'Rundbrev'

const Template = z.object({ id: z.number(), name: z.string(), type: z.string() })

/**
 * The template that puts nothing around a campaign's body: a letter is a whole page already. Found by its name, or made.
 *
 * @returns its id
 */
export async function findTemplate(ask: Ask): Promise<number> {
  // apis/templates: GET /api/templates answers with all of them
  const all = await ask(z.array(Template), {
    method: 'GET',
    path: '/api/templates',
    query: { no_body: 'true' },
  })
  const found = all.find(({ name, type }) => name === templateName && type === 'campaign')
  if (found !== undefined) return found.id
  // templating: "{{ template "content" . }} should appear exactly once in every template"
  const json = { name: templateName, type: 'campaign', body: '{{ template "content" . }}' }
  return (await ask(Template, { method: 'POST', path: '/api/templates', json })).id
}

export interface Library {
  /** The HTML with its images' addresses at listmonk. */
  readonly html: string
  /** Ids of what goes with every message. */
  readonly attached: readonly number[]
}

/**
 * Lays a letter's images and calendar files up at listmonk, each once however often it is asked: listmonk sends no image inside a
 * letter. A file is found again by its name, which says what is in it.
 *
 * @param key stands in a calendar's file name before its own
 */
export async function layUpFiles(ask: Ask, letter: HandedLetter, address: string): Promise<Library> {
  const there = letter.images.length + letter.calendars.length === 0 ? [] : await listMedia(ask)
  let html = letter.html
  for (const { fileName, mime, bytes, source } of letter.images) {
    const { url } = await layUp(ask, there, new File([Uint8Array.from(bytes)], fileName, { type: mime }))
    html = html.replaceAll(source, new URL(url, address).href.replaceAll('&', '&amp;'))
  }
  const attached: number[] = []
  for (const calendar of letter.calendars) {
    const { filename, content, contentType } = calendarAttachment(calendar)
    attached.push((await layUp(ask, there, new File([content], filename, { type: contentType }))).id)
  }
  return { html, attached }
}

/** apis/media shows `uri`; later versions say `url`, and answer with a page of results. */
const Medium = z
  .object({ id: z.number(), filename: z.string(), uri: z.string().optional(), url: z.string().optional() })
  .transform(({ id, filename, uri, url }) => ({ id, filename, url: url ?? uri ?? '' }))
const Media = z.union([
  z.array(Medium),
  z.object({ results: z.array(Medium) }).transform(({ results }) => results),
])

function listMedia(ask: Ask) {
  return ask(Media, { method: 'GET', path: '/api/media', query: { per_page: 'all' } })
}

async function layUp(ask: Ask, there: z.infer<typeof Media>, file: File): Promise<z.infer<typeof Medium>> {
  const known = there.find(({ filename }) => filename === file.name)
  if (known !== undefined) return known
  const form = new FormData()
  form.set('file', file)
  try {
    const made = await ask(Medium, { method: 'POST', path: '/api/media', form })
    return made
  } catch (error) {
    // Which kinds of files it takes is a setting of its own.
    if (!(error instanceof EngineStop) || error.step.kind !== 'trouble' || error.status !== 400) throw error
    const { trouble } = error.step
    throw new EngineStop({
      kind: 'trouble',
      trouble: { ...trouble, code: 'listmonk-file-refused', values: { ...trouble.values, file: file.name } },
    })
  }
}

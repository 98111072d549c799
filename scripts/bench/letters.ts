import mjml2html from 'mjml'
import { yearLetter } from '../../e2e/yearLetter.ts'
import { type RenderInput, renderNewsletter } from '../../electron/render/compileNewsletter.ts'
import { PostContent } from '../../shared/post/post.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'
import type { Benchmark } from './benchmark.ts'
import { composed } from './compose.ts'
import { rowOf } from './row.ts'

/** Letters rendered from their documents, and made personal. */
export const letters: Benchmark = {
  name: 'letters',
  title: 'Letters',
  needs: 'nothing',
  async run(size) {
    const rows = []
    for (const words of size === 'full' ? [2000, 20_000] : [200]) {
      const { ours, bare } = await measureCompile(words, size === 'full' ? 10 : 2)
      rows.push(
        rowOf({
          name: `A letter of ${words.toLocaleString('en')} words rendered`,
          what: 'From its document to MJML, HTML, plain text and weight, in the thread that renders while windows go on.',
          ...{ ours, floor: bare, floorName: 'the same MJML compiled bare', counts: 'median' },
        }),
      )
    }
    return [...rows, await composed(size)]
  },
}

export interface CompileTimes {
  /** Milliseconds for one letter from its document: MJML, HTML by way of the thread, text, weight. */
  readonly ours: readonly number[]
  /** Milliseconds for the least that it takes: the same MJML compiled, on the spot. */
  readonly bare: readonly number[]
}

/** Renders a letter of so many words again and again, each time with another lede so that nothing is remembered. */
export async function measureCompile(words: number, times: number): Promise<CompileTimes> {
  const ours: number[] = []
  const bare: number[] = []
  for (let time = 0; time <= times; time += 1) {
    let start = performance.now()
    const { mjml } = await renderNewsletter(letterOf(words, `Ett år till handlingarna, ${time}.`))
    ours.push(performance.now() - start)
    start = performance.now()
    await mjml2html(mjml, { validationLevel: 'strict' })
    bare.push(performance.now() - start)
  }
  // The first time pays for loading MJML.
  return { ours: ours.slice(1), bare: bare.slice(1) }
}

function letterOf(words: number, lede: string): RenderInput {
  const content = PostContent.parse({
    ...{ title: 'Årsbrev', lede, body: yearLetter(words), tags: [], link: null, language: 'sv' },
    ...{ subject: null, preheader: null },
  })
  const organisation = { ...defaultSettings.organisation, name: 'Kansliet', email: 'kansli@kommun.example' }
  return { content, organisation, figures: new Map(), imageSource: () => '' }
}

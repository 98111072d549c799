import mjml2html from 'mjml'
import { yearLetter } from '../../e2e/yearLetter.ts'
import { type RenderInput, renderNewsletter } from '../../electron/render/compileNewsletter.ts'
import { PostContent } from '../../shared/post/post.ts'
import { defaultSettings } from '../../shared/workspace/settings.ts'

export interface CompileTimes {
  /** Milliseconds for one letter from its document: MJML, HTML by way of the thread, text, weight. */
  readonly ours: readonly number[]
  /** Milliseconds for the least that it takes: the same MJML compiled, on the spot. */
  readonly bare: readonly number[]
}

/** Renders a letter of so many words again and again, each time with another lede so that nothing is remembered. Sorted. */
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
  return { ours: sortedWithoutFirst(ours), bare: sortedWithoutFirst(bare) }
}

function sortedWithoutFirst(times: readonly number[]): number[] {
  return times.slice(1).toSorted((one, other) => one - other)
}

function letterOf(words: number, lede: string): RenderInput {
  const content = PostContent.parse({
    ...{ title: 'Årsbrev', lede, body: yearLetter(words), tags: [], link: null, language: 'sv' },
    ...{ subject: null, preheader: null },
  })
  const organisation = { ...defaultSettings.organisation, name: 'Kansliet', email: 'kansli@kommun.example' }
  return { content, organisation, figures: new Map(), imageSource: () => '' }
}

import type { NewsletterWarning } from '../../shared/contract/newsletters.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { defaultTheme } from '../../shared/newsletter/builtInThemes.ts'
import type { NewsletterInput } from '../../shared/newsletter/newsletterInput.ts'
import { newsletterMjml } from '../../shared/newsletter/newsletterMjml.ts'
import { newsletterText } from '../../shared/newsletter/newsletterText.ts'
import { sizeWarnings } from '../../shared/newsletter/newsletterWarnings.ts'
import type { Theme } from '../../shared/newsletter/theme.ts'
import { createThread, threadFile } from '../threads/thread.ts'
import { sharesByBlock, weightAsSent } from './letterWeight.ts'

/** What a letter is rendered from. */
export type RenderInput = Omit<NewsletterInput, 't' | 'theme'> & { readonly theme?: Theme }

/** A letter ready for everyone: `personalise` makes `html` and `text` one recipient's. */
export interface RenderedNewsletter {
  readonly subject: string
  readonly preheader: string
  readonly mjml: string
  readonly html: string
  readonly text: string
  /** Size of the HTML part as it is sent, encoded, for those who see most of it. */
  readonly bytes: number
  /** SHA-256 of each image the HTML shows. */
  readonly assets: readonly string[]
  readonly warnings: readonly NewsletterWarning[]
}

/**
 * Renders a post as a letter: MJML, the HTML compiled from it, and a text part made from the document itself. Reads and
 * fetches nothing. MJML that does not pass strict validation is a fault of ours and thrown as it is.
 */
export async function renderNewsletter(input: RenderInput): Promise<RenderedNewsletter> {
  const whole = wholeInput(input)
  const { mjml, subject, preheader, assets, warnings } = newsletterMjml(whole)
  const compiling = compileMjml(mjml)
  // Made while the thread compiles.
  const text = newsletterText(whole)
  const html = await compiling
  const bytes = await weightAsSent(html)
  return {
    subject,
    preheader,
    mjml,
    html,
    text,
    bytes,
    assets,
    warnings: [...warnings, ...sizeWarnings(bytes)],
  }
}

/** Each block's share of the letter's weight, by its position in the body, from 0 to 1; the rest is header, footer and styles. */
export async function blockShares(input: RenderInput): Promise<ReadonlyMap<number, number>> {
  return sharesByBlock(await compileMarked(input))
}

/** The letter's HTML with a `blockMark` before each block: to be looked through, never sent. */
export function compileMarked(input: RenderInput): Promise<string> {
  return compileMjml(newsletterMjml(wholeInput(input), { marksBlocks: true }).mjml)
}

function wholeInput(input: RenderInput): NewsletterInput {
  return { theme: defaultTheme, ...input, t: createTranslator(input.content.language) }
}

/**
 * MJML to HTML, in a thread of its own: a long letter takes tens of milliseconds, loading MJML a second, and no window waits for
 * either. What it does not take, the thread says in its error.
 */
export function compileMjml(mjml: string): Promise<string> {
  const compiling = compiled.get(mjml) ?? thread.ask(mjml)
  compiled.delete(mjml)
  compiled.set(mjml, compiling)
  for (const oldest of [...compiled.keys()].slice(0, -mostKept)) compiled.delete(oldest)
  compiling.catch(() => compiled.delete(mjml))
  return compiling
}

/**
 * What was asked for last, the oldest first: the preview, the checks, the weights and the files of an unchanged letter cost one
 * compile. MJML itself compiles a whole letter or nothing.
 */
const compiled = new Map<string, Promise<string>>()
const mostKept = 4

const thread = createThread<string, string>(threadFile('mjmlWorker', import.meta.url))

/** Loads MJML (about a second the first time) before somebody waits for it. */
export async function warmUp(): Promise<void> {
  await compileMjml('<mjml><mj-body><mj-section><mj-column></mj-column></mj-section></mj-body></mjml>')
}

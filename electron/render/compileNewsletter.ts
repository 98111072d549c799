import type { NewsletterWarning } from '../../shared/contract/newsletters.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { defaultTheme } from '../../shared/newsletter/builtInThemes.ts'
import type { NewsletterInput } from '../../shared/newsletter/newsletterInput.ts'
import { newsletterMjml } from '../../shared/newsletter/newsletterMjml.ts'
import { newsletterText } from '../../shared/newsletter/newsletterText.ts'
import { sizeWarnings } from '../../shared/newsletter/newsletterWarnings.ts'
import type { Theme } from '../../shared/newsletter/theme.ts'
import { createThread, threadFile } from '../threads/thread.ts'

/** A letter ready for everyone: `personalise` makes `html` and `text` one recipient's. */
export interface RenderedNewsletter {
  readonly subject: string
  readonly preheader: string
  readonly mjml: string
  readonly html: string
  readonly text: string
  /** Size of the HTML in bytes, UTF-8. */
  readonly bytes: number
  /** SHA-256 of each image the HTML shows. */
  readonly assets: readonly string[]
  readonly warnings: readonly NewsletterWarning[]
}

/**
 * Renders a post as a letter: MJML, the HTML compiled from it, and a text part made from the document itself. Reads and
 * fetches nothing. MJML that does not pass strict validation is a fault of ours and thrown as it is.
 */
export async function renderNewsletter(
  input: Omit<NewsletterInput, 't' | 'theme'> & { readonly theme?: Theme },
): Promise<RenderedNewsletter> {
  const whole = { theme: defaultTheme, ...input, t: createTranslator(input.content.language) }
  const { mjml, subject, preheader, assets, warnings } = newsletterMjml(whole)
  const html = await compileMjml(mjml)
  const bytes = Buffer.byteLength(html, 'utf8')
  return {
    subject,
    preheader,
    mjml,
    html,
    text: newsletterText(whole),
    bytes,
    assets,
    warnings: [...warnings, ...sizeWarnings(bytes)],
  }
}

/**
 * MJML to HTML, in a thread of its own: a long letter takes tens of milliseconds, loading MJML a second, and no window waits for
 * either. What it does not take, the thread says in its error.
 */
export function compileMjml(mjml: string): Promise<string> {
  return thread.ask(mjml)
}

const thread = createThread<string, string>(threadFile('mjmlWorker', import.meta.url))

/** Loads MJML (about a second the first time) before somebody waits for it. */
export async function warmUp(): Promise<void> {
  await compileMjml('<mjml><mj-body><mj-section><mj-column></mj-column></mj-section></mj-body></mjml>')
}

import type { MeasuredLetter } from '../../shared/checks/checkInput.ts'
import type { CountyReaders, newslettersContract } from '../../shared/contract/newsletters.ts'
import type { ContactId, CountyCode, FigureId } from '../../shared/contract/scalars.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { contentIdSource } from '../../shared/newsletter/contentId.ts'
import { hasPlaceholder } from '../../shared/newsletter/mergePlaceholder.ts'
import { newsletterText } from '../../shared/newsletter/newsletterText.ts'
import { personalise, personaliseLine, type Recipient } from '../../shared/newsletter/personalise.ts'
import { recipientOf, sampleRecipient, sampleUnsubscribe } from '../../shared/newsletter/recipient.ts'
import { sizeLevel } from '../../shared/newsletter/sizeLimits.ts'
import { themeAssets } from '../../shared/newsletter/theme.ts'
import { assetsIn } from '../../shared/post/assetsIn.ts'
import type { Figure, PostContent } from '../../shared/post/post.ts'
import {
  blockShares,
  type RenderedNewsletter,
  type RenderInput,
  renderNewsletter,
} from '../render/compileNewsletter.ts'
import { contactsByCounty, readContact } from '../store/contacts.ts'
import { readSettings } from '../store/settings.ts'
import type { Deps } from './deps.ts'
import { liveFiguresById } from './liveFigures.ts'
import { type DatedContent, datedContent, withOutgoingLinks } from './outgoingLinks.ts'
import { emailImages } from './renditions.ts'
import type { UseCases } from './useCase.ts'
import { usedTheme } from './usedTheme.ts'

export const newsletters = {
  'newsletter.preview': async (deps, { postId, content, contactId, county = null }) => {
    const recipient = previewRecipient(deps, content, { contactId, county })
    const rendered = await renderForWindow(deps, datedContent(deps, postId, content))
    const { bytes, warnings } = rendered
    const subject = personaliseLine(rendered.subject, recipient)
    const preheader = personaliseLine(rendered.preheader, recipient)
    const reader = { name: recipient.name || addressOf(deps, contactId), county: recipient.countyCode }
    return { subject, preheader, ...personalise(rendered, recipient), bytes, warnings: [...warnings], reader }
  },

  'newsletter.weight': async (deps, { content }) => ({ heaviest: await heaviestBlocks(deps, content) }),

  'newsletter.counties': (deps) => ({ counties: countiesLookedAt(deps) }),
} satisfies UseCases<Extract<keyof typeof newslettersContract, `newsletter.${string}`>>

/** The post as plain text, made out to nobody in particular: for a terminal. */
export function textOfPost(deps: Deps, content: PostContent): string {
  const { database } = deps.workspace
  const t = createTranslator(content.language)
  const text = newsletterText({
    content,
    figures: liveFiguresById(deps, content.language),
    organisation: readSettings(database).organisation,
    t,
    imageSource: () => '',
    theme: usedTheme(deps),
  })
  return personalise({ html: '', text }, previewRecipient(deps, content, { contactId: null })).text
}

/** The letter that was shown last, by what it was made of: the preview and the checks ask for the same one. */
const shownLast = new WeakMap<Deps['workspace'], { key: string; rendered: Promise<RenderedNewsletter> }>()

/** What the officer has written, as a letter whose images the window can show. */
export function renderForWindow(deps: Deps, content: DatedContent): Promise<RenderedNewsletter> {
  const input = renderInput(deps, content, windowSource)
  const key = JSON.stringify([input.content, [...input.figures.values()], input.organisation, input.theme])
  const last = shownLast.get(deps.workspace)
  if (last?.key === key) return last.rendered
  const rendered = renderNewsletter(input)
  shownLast.set(deps.workspace, { key, rendered })
  return rendered
}

export const windowSource = (sha256: string) => `app://rundbrev/assets/${sha256}`

/**
 * What the officer has written, with the workspace's own figures, sender and theme, all read at once, and its links as they go out.
 * @param figures by id; those of the workspace as they are now, where none are given
 * @param links as-written: for a page or a sheet, which is no channel that anybody's visits come by
 */
export function renderInput(
  deps: Deps,
  content: DatedContent,
  imageSource: RenderInput['imageSource'],
  figures: ReadonlyMap<FigureId, Figure> = liveFiguresById(deps, content.language),
  links: 'outgoing' | 'as-written' = 'outgoing',
) {
  const { organisation } = readSettings(deps.workspace.database)
  const written = { content, theme: usedTheme(deps) }
  const linked = links === 'outgoing' ? withOutgoingLinks(deps, written) : written
  return { ...linked, figures, organisation, imageSource } satisfies RenderInput
}

/**
 * The letter as it is sent: every image in the size and weight that a mail needs, named in the HTML by the SHA-256 of those very
 * bytes, so that what is frozen stays the same whatever becomes of the image it was made from.
 *
 * @param figures as for `renderInput`, as are links
 * @throws RundbrevError `image-damaged`, `file-unwritable`
 */
export async function renderSent(
  deps: Deps,
  content: DatedContent,
  imageSource: (sha256: string) => string = contentIdSource,
  figures?: ReadonlyMap<FigureId, Figure>,
  links?: 'outgoing' | 'as-written',
): Promise<RenderedNewsletter> {
  // Read before anything is waited for: a theme that is changed meanwhile would bring images that nobody has made ready.
  const input = renderInput(deps, content, imageSource, figures, links)
  const images = await emailImages(deps, [...themeAssets(input.theme), ...assetsIn(content.body)])
  const sentAs = (source: string) => images.get(source)?.sha256 ?? source
  const rendered = await renderNewsletter({ ...input, imageSource: (source) => imageSource(sentAs(source)) })
  return { ...rendered, assets: [...new Set(rendered.assets.map(sentAs))] }
}

/** What the checks are told of a letter: what weighs most only where it weighs too much, which takes another compilation. */
export async function measuredLetter(
  deps: Deps,
  content: PostContent,
  { html, bytes }: Pick<RenderedNewsletter, 'html' | 'bytes'>,
): Promise<MeasuredLetter> {
  const heaviest = sizeLevel(bytes) === 'fine' ? [] : await heaviestBlocks(deps, content)
  return {
    bytes,
    hasUnsubscribe: hasPlaceholder(html, 'unsubscribe'),
    heaviest: heaviest
      .filter(({ share }) => share >= worthNaming)
      .slice(0, 3)
      .map(({ block }) => block),
  }
}

const mostNamed = 5
/** To shorten a block of less than a hundredth of the letter would not help. */
const worthNaming = 0.01

async function heaviestBlocks(deps: Deps, content: PostContent) {
  const shares = await blockShares(renderInput(deps, content, windowSource))
  return [...shares]
    .map(([block, share]) => ({ block, share }))
    .toSorted((one, other) => other.share - one.share)
    .slice(0, mostNamed)
}

/** Whom a letter that is only looked at is made out to: a contact, or (null) somebody made up, of a county where one is named. */
export interface Reader {
  readonly contactId: ContactId | null
  readonly county?: CountyCode | null
}

function addressOf({ workspace }: Deps, contactId: ContactId | null): string {
  if (contactId === null) return ''
  return readContact(workspace.database, workspace.identityKey, contactId)?.email ?? ''
}

function countiesLookedAt({ workspace, geo }: Deps): CountyReaders[] {
  const { aimedCounties } = readSettings(workspace.database)
  const living = contactsByCounty(workspace.database)
  const aimed = geo.counties.filter(({ code }) =>
    aimedCounties.length > 0 ? aimedCounties.includes(code) : living.size === 0 || living.has(code),
  )
  return aimed
    .toSorted((one, other) => one.short.localeCompare(other.short, 'sv'))
    .map(({ code, short }) => {
      const there = living.get(code)
      return { code, name: short, contacts: there?.contacts ?? 0, contactId: there?.first ?? null }
    })
}

/** @throws RundbrevError `not-found` */
export function previewRecipient(
  deps: Deps,
  content: PostContent,
  { contactId, county = null }: Reader,
): Recipient {
  const { database, identityKey } = deps.workspace
  const t = createTranslator(content.language)
  const unsubscribe = sampleUnsubscribe(readSettings(database).organisation, t)
  if (contactId === null) return sampleRecipient({ content, geo: deps.geo, t, asked: county }, unsubscribe)
  const contact = readContact(database, identityKey, contactId)
  if (contact === undefined) {
    throw new RundbrevError('not-found', { id: String(contactId) }, { what: `contact ${contactId}` })
  }
  return recipientOf(deps.geo, contact, unsubscribe)
}

import { type Finding, finding } from '../../shared/checks/finding.ts'
import { type FoundLink, linksOf } from '../../shared/checks/foundLinks.ts'
import { passagesOf } from '../../shared/checks/passages.ts'
import type { CheckedLink } from '../../shared/contract/checks.ts'
import { addressForAnybody } from '../../shared/newsletter/writtenFields.ts'
import type { PostContent } from '../../shared/post/post.ts'
import type { Deps } from './deps.ts'
import type { WorkUnderWay } from './work.ts'

/** What the addresses answered, for as long as the workspace is open. */
const answers = new WeakMap<Deps['workspace'], Map<string, CheckedLink>>()

/** A handful at a time: a post's links often lead to one small server. */
const atOnce = 4
const mostAsked = 200

/**
 * Asks every web address of a post, each once, whether it leads to something.
 * @throws RundbrevError `work-cancelled`; what has answered until then is known
 */
export async function askLinks(
  deps: Deps,
  content: PostContent,
  { step, unlessCancelled }: Pick<WorkUnderWay, 'step' | 'unlessCancelled'>,
): Promise<CheckedLink[]> {
  const waiting = [...new Set(webLinks(content).map(({ href }) => href))].slice(0, mostAsked)
  const total = waiting.length
  const links: CheckedLink[] = []
  const known = answers.get(deps.workspace) ?? new Map<string, CheckedLink>()
  answers.set(deps.workspace, known)
  const askNext = async (): Promise<void> => {
    const href = waiting.shift()
    if (href === undefined) return
    const link = { href, ...(await unlessCancelled(deps.askAddress(href))) }
    links.push(link)
    known.set(href, link)
    await step(links.length, total)
    return askNext()
  }
  await Promise.all(Array.from({ length: atOnce }, askNext))
  return links
}

/** Links that were asked about and led nowhere. */
export function linkFindings(deps: Deps, content: PostContent): Finding[] {
  const known = answers.get(deps.workspace)
  if (known === undefined) return []
  return webLinks(content).flatMap(({ href, place }) => {
    const link = known.get(href)
    if (link === undefined || link.verdict === 'fine') return []
    const values = { words: href, status: link.status ?? '–' }
    return [finding(link.verdict === 'broken' ? 'link-broken' : 'link-unanswered', place, values)]
  })
}

/** The post's own page too: every network's post leads there. */
function webLinks(content: PostContent): Pick<FoundLink, 'href' | 'place'>[] {
  const page = content.link === null ? [] : [{ href: content.link, place: { part: 'letter' as const } }]
  return [...linksOf(content, passagesOf(content)), ...page]
    .map((link) => ({ ...link, href: addressForAnybody(link.href) }))
    .filter(({ href }) => /^https?:/i.test(href))
}

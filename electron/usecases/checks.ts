import type { Temporal } from 'temporal-polyfill'
import { type CheckInput, spellingKey } from '../../shared/checks/checkInput.ts'
import { checkSteps } from '../../shared/checks/checkPost.ts'
import { passagesOf } from '../../shared/checks/passages.ts'
import { askedIn, wordsToSpell } from '../../shared/checks/spelling.ts'
import type { checksContract } from '../../shared/contract/checks.ts'
import type { Output } from '../../shared/contract/contract.ts'
import type { PostId } from '../../shared/contract/scalars.ts'
import { languages } from '../../shared/i18n/catalogue.ts'
import type { PostContent } from '../../shared/post/post.ts'
import type { Variant, VariantSource } from '../../shared/social/deriveVariant.ts'
import { type Network, networks } from '../../shared/social/network.ts'
import { networksAhead } from '../store/channels.ts'
import { addPersonalWord, listPersonalWords, removePersonalWord } from '../store/personalWords.ts'
import { countByCounty } from '../store/segmentCount.ts'
import { readSettings } from '../store/settings.ts'
import { listVariantEdits } from '../store/variantEdits.ts'
import { blockingFindings } from './blockingFindings.ts'
import { askLinks, linkFindings } from './checkLinks.ts'
import type { Deps } from './deps.ts'
import { inSlices } from './inSlices.ts'
import { letterFaults } from './letterFaults.ts'
import { byId, liveFigures, uncountableIn } from './liveFigures.ts'
import { measuredLetter, renderForWindow } from './newsletters.ts'
import { datedContent } from './outgoingLinks.ts'
import { textSharesIn } from './textShares.ts'
import { unknownWordAt } from './unknownWordAt.ts'
import { unseenLogo } from './unseenLogo.ts'
import type { UseCases } from './useCase.ts'
import { usedTheme } from './usedTheme.ts'
import { variantFrom, variantSource } from './variants.ts'
import { asWork } from './work.ts'

export const checks = {
  'checks.run': (deps, { postId, content }) => runChecks(deps, postId, content),

  'checks.blocking': async (deps, { postId, channelId }) => ({
    findings: await blockingFindings(deps, postId, channelId),
  }),

  'checks.suggest': async (deps, { language, word }) => ({
    suggestions: [...((await deps.spelling.suggest(language, [word])).get(word) ?? [])],
  }),

  'checks.wordAt': async (deps, asked) => ({ unknown: await unknownWordAt(deps, asked) }),

  'checks.links': async (deps, { content }) => {
    try {
      return { links: await asWork(deps, 'check-links', (underWay) => askLinks(deps, content, underWay)) }
    } finally {
      wordsChanged(deps)
    }
  },

  'words.list': (deps) => ({ words: listPersonalWords(deps.workspace.database) }),

  'words.add': (deps, word) => {
    addPersonalWord(deps.workspace.database, word)
    wordsChanged(deps)
    return {}
  },

  'words.remove': (deps, word) => {
    removePersonalWord(deps.workspace.database, word)
    wordsChanged(deps)
    return {}
  },
} satisfies UseCases<keyof typeof checksContract>

/**
 * Every rule over what is written now, with the workspace's figures, words and variants, and the letter that it makes.
 *
 * @param meant a network that is asked about, also where the post is not planned there
 */
export async function runChecks(
  deps: Deps,
  postId: PostId,
  content: PostContent,
  meant?: Network,
): Promise<Output<'checks.run'>> {
  const { database } = deps.workspace
  const settings = readSettings(database)
  const rendered = await renderForWindow(deps, datedContent(deps, postId, content))
  const theme = usedTheme(deps)
  const edited = listVariantEdits(database, postId).map(({ network }) => network)
  const live = liveFigures(deps, content.language)
  const input: CheckInput = {
    content,
    figures: byId(live),
    uncountable: uncountableIn(live),
    geo: deps.geo,
    organisation: settings.organisation.name,
    theme,
    unseenLogo: await unseenLogo(deps, theme),
    knownWords: new Set(listPersonalWords(database).map(({ word }) => word)),
    variants: await inSlices(
      everyVariant(deps, postId, variantSource(deps, datedContent(deps, postId, content), live.figures)),
    ),
    bound: new Set([...networksAhead(database, postId), ...edited, ...(meant === undefined ? [] : [meant])]),
    textShares: await textSharesIn(deps, content.body),
    today: today(deps, settings.zone),
    letter: await measuredLetter(deps, content, rendered),
    clientFaults: await letterFaults(deps, content, rendered),
    recipients: countByCounty(database, null).reduce(
      (sum, { contacts, suppressed }) => sum + contacts - suppressed,
      0,
    ),
    spelling: null,
  }
  const { findings, lix } = await inSlices(checkSteps({ ...input, spelling: await spell(deps, input) }))
  return { findings: [...findings, ...linkFindings(deps, content)], lix }
}

function* everyVariant(deps: Deps, postId: PostId, source: VariantSource): Generator<void, Variant[]> {
  const variants: Variant[] = []
  for (const network of networks) {
    yield
    variants.push(variantFrom(deps, postId, source, network))
  }
  return variants
}

/** Words for which a remedy is looked for before anybody asks: more misspelt ones are mended by asking for each. */
const mostSuggested = 25

async function spell(deps: Deps, input: CheckInput): Promise<CheckInput['spelling']> {
  const { content, geo, organisation, knownWords } = input
  const words = wordsToSpell(passagesOf(content), {
    ...{ language: content.language, geo, organisation, knownWords },
  })
  const verdicts = new Map<string, readonly string[]>()
  for (const language of languages) {
    const asked = askedIn(language, words)
    if (asked.length === 0) continue
    const unknown = [...(await deps.spelling.unknownOf(language, asked))]
    const meant = await deps.spelling.suggest(language, unknown.slice(0, mostSuggested))
    for (const word of unknown) verdicts.set(spellingKey(language, word), meant.get(word) ?? [])
  }
  return verdicts
}

function today({ now }: Deps, zone: string): Temporal.PlainDate {
  return now().toZonedDateTimeISO(zone).toPlainDate()
}

/** What is found in a post has changed, although no post has. */
function wordsChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'words' } })
}

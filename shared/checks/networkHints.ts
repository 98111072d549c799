import type { PostContent } from '../post/post.ts'
import { hintPattern, hintsIn } from '../post/templateHints.ts'
import type { Variant } from '../social/deriveVariant.ts'
import type { Network } from '../social/network.ts'
import { singleLine } from '../text/plainText.ts'
import { type Finding, finding } from './finding.ts'
import { checkHints } from './hints.ts'
import type { Passage } from './passages.ts'

/** What a template asked for and a network's post still says. */
export interface NetworkHints {
  /** Those of the post that it says, whole or cut short. */
  readonly fromPost: readonly Finding[]
  /** Those that the post itself does not say, such as in a text by hand that the post has moved on from. */
  readonly alone: readonly Finding[]
}

/** @param everyHint what `checkHints` finds in the post */
export function hintsOnNetwork(
  variant: Variant,
  { ownWords }: Pick<PostContent, 'ownWords'>,
  everyHint: readonly Finding[],
): NetworkHints {
  // Subject and preview line are the letter's alone.
  const hints = everyHint.filter(({ place: { part } }) => part !== 'subject' && part !== 'preheader')
  const own = new Set(ownWords.map(singleLine))
  const texts = textsShown(variant)
  const whole = new Set(texts.flatMap((text) => hintsIn(text).map(singleLine)))
  const stumps = texts.flatMap(stumpsIn)
  const fromPost = hints.filter(({ values }) => {
    const words = singleLine(String(values.words))
    return whole.has(words) || stumps.some((stump) => words.startsWith(stump))
  })
  const told = new Set(hints.map(({ values }) => singleLine(String(values.words))))
  const place = { part: 'variant', network: variant.network } as const
  const alone = [...whole]
    .filter((words) => !told.has(words) && !own.has(words))
    .map((words) =>
      finding('hint-left', place, { words }, [{ kind: 'goTo' }, { kind: 'tickOwnWords', key: words }]),
    )
  return { fromPost, alone }
}

/**
 * The hints that stand on networks alone.
 *
 * @param bound as `checkVariants` has it
 */
export function checkNetworkHints(
  variants: readonly Variant[],
  bound: ReadonlySet<Network>,
  content: PostContent,
  passages: readonly Passage[],
): Finding[] {
  const hints = checkHints(content, passages)
  return variants.flatMap((variant) =>
    hintsOnNetwork(variant, content, hints).alone.map(
      (found): Finding => (bound.has(variant.network) ? found : { ...found, severity: 'note' }),
    ),
  )
}

/** Everything that a reader of the network meets, the link's card among it. */
function textsShown({ text, images, posts }: Variant): string[] {
  const cards = posts.flatMap(({ card }) => (card === null ? [] : [card.title, card.description]))
  return [text, ...images.map(({ alt }) => alt ?? ''), ...cards]
}

/** Beginnings of hints that lost their end with the sentences or words that had no room. */
function stumpsIn(text: string): string[] {
  return text
    .replace(hintPattern, '')
    .split('\n')
    .flatMap((line) => /\[\p{Lu}[^[\]]*$/u.exec(line) ?? [])
    .map((stump) => singleLine(stump).replace(/…$/u, ''))
}

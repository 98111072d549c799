import { z } from 'zod'
import { type InterfaceLanguage, wholeLanguage } from '../i18n/languages.ts'
import { foldText } from '../text/foldText.ts'

/** Where somebody was seen or heard who does not publish there themselves. */
export const mediaKinds = ['newspaper', 'radio', 'tv', 'web', 'magazine'] as const
export const MediaKind = z.enum(mediaKinds)
export type MediaKind = z.infer<typeof MediaKind>

/** Whether it is heard or seen in programmes, and not read in sections. */
export function isBroadcast(kind: MediaKind): boolean {
  return kind === 'radio' || kind === 'tv'
}

/** What files and people call the kinds, in Swedish and English; the first two are the channel's name in each language. */
const words: Readonly<Record<MediaKind, readonly string[]>> = {
  newspaper: [
    'tidning',
    'newspaper',
    'tidningar',
    'newspapers',
    'dagstidning',
    'dagspress',
    'lokaltidning',
    'press',
    'print',
  ],
  radio: ['radio', 'radio', 'radioinslag', 'lokalradio', 'local radio'],
  tv: ['tv', 'tv', 'television', 'tv-inslag', 'lokal-tv', 'local tv'],
  web: ['webb', 'web', 'webbtidning', 'nättidning', 'online', 'nyhetssajt', 'news site'],
  magazine: ['tidskrift', 'magazine', 'tidskrifter', 'magazines', 'fackpress', 'magasin', 'trade press'],
}

const kindsByWord = new Map<string, MediaKind>()
for (const kind of mediaKinds) for (const word of words[kind]) kindsByWord.set(foldText(word), kind)

/** The kind that a word, or a channel's name, means; undefined where it means none. */
export function matchMediaKind(word: string): MediaKind | undefined {
  return kindsByWord.get(foldText(word))
}

/** Every word, folded, that names a kind. */
export function wordsForKind(kind: MediaKind): readonly string[] {
  return words[kind]
}

/** The channel that a mention in this kind counts under, beside what others have counted there: "tidning", "newspaper". */
export function channelOfKind(kind: MediaKind, language: InterfaceLanguage): string {
  return words[kind][wholeLanguage(language) === 'sv' ? 0 : 1] ?? kind
}

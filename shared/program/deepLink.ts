/** Links into the program begin so; installers tell the operating system of it (electron-builder.yml). */
const linkScheme = 'rundbrev:'

/** Endings of Rundbrev's own files, and what they hold. */
const fileEndings = { '.rundbrev': 'workspace', '.rundbrevpost': 'post' } as const
export type HeldInFile = (typeof fileEndings)[keyof typeof fileEndings]

/** What the program was started or called again for by somebody outside of it. */
export type Opening =
  /** place: an address of the window (`place.shown`); null where the link leads nowhere. */
  | { readonly kind: 'link'; readonly place: string | null }
  | {
      readonly kind: 'file'
      /** As it was said, which may be an address (file://) or only a name. */
      readonly path: string
      readonly holds: HeldInFile
    }

/** Rooms that a link names by a word alone, and their addresses. */
const rooms: Readonly<Record<string, string>> = {
  home: '/',
  posts: '/posts',
  audience: '/audience',
  calendar: '/calendar',
  sending: '/sending',
  reach: '/reach',
  settings: '/settings',
  about: '/about',
}

/** Things that a link names by a word and a row's id. */
const things: Readonly<Record<string, (id: string) => string>> = {
  post: (id) => `/posts/${id}`,
  sending: (id) => `/sending/${id}`,
}

/**
 * Where a link leads: `rundbrev://post/12`, `rundbrev://sending/3`, `rundbrev://reach`. A link only ever shows something: nothing in it is
 * handed on but a row's id, and anything more (a query, a fragment, another word) makes it lead nowhere.
 *
 * @returns an address of the window; null where it leads nowhere
 */
export function placeOfLink(link: string): string | null {
  const [, word = '', id] = /^rundbrev:\/\/([a-z]{1,20})(?:\/([1-9]\d{0,14}))?\/?$/i.exec(link) ?? []
  const name = word.toLowerCase()
  if (id === undefined) return Object.hasOwn(rooms, name) ? (rooms[name] ?? null) : null
  return Object.hasOwn(things, name) ? (things[name]?.(id) ?? null) : null
}

/** What a file holds by its name; undefined for one that is not Rundbrev's own. */
export function heldIn(fileName: string): HeldInFile | undefined {
  const ending = /\.[a-z]+$/.exec(fileName.toLowerCase())?.[0] ?? ''
  return Object.hasOwn(fileEndings, ending) ? fileEndings[ending as keyof typeof fileEndings] : undefined
}

/** What a link or a file's path asks for; null: neither. */
export function openingOf(argument: string): Opening | null {
  if (argument.toLowerCase().startsWith(linkScheme)) return { kind: 'link', place: placeOfLink(argument) }
  const holds = heldIn(argument)
  return holds === undefined || argument.startsWith('-') ? null : { kind: 'file', path: argument, holds }
}

/** What a command line asks to be opened: the first link or file among its arguments; null: nothing. */
export function openingOfArguments(argv: readonly string[]): Opening | null {
  for (const argument of argv.slice(1)) {
    const opening = openingOf(argument)
    if (opening !== null) return opening
  }
  return null
}

/** Links into the program begin so; installers tell the operating system of it (electron-builder.yml). */
const linkScheme = 'rundbrev:'

/** Endings of Rundbrev's own files. */
const fileEndings = ['.rundbrev', '.rundbrevpost']

/** What the program was started or called again for by somebody outside of it. */
export type Opening =
  /** place: an address of the window (`place.shown`); null where the link leads nowhere. */
  { readonly kind: 'link'; readonly place: string | null } | { readonly kind: 'file'; readonly path: string }

/** Rooms that a link names by a word alone, and their addresses. */
const rooms: Readonly<Record<string, string>> = {
  posts: '/',
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

/** What a link or a file's path asks for; null: neither. */
export function openingOf(argument: string): Opening | null {
  if (argument.toLowerCase().startsWith(linkScheme)) return { kind: 'link', place: placeOfLink(argument) }
  const isOurs = fileEndings.some((ending) => argument.toLowerCase().endsWith(ending))
  return isOurs && !argument.startsWith('-') ? { kind: 'file', path: argument } : null
}

/** What a command line asks to be opened: the first link or file among its arguments; null: nothing. */
export function openingOfArguments(argv: readonly string[]): Opening | null {
  for (const argument of argv.slice(1)) {
    const opening = openingOf(argument)
    if (opening !== null) return opening
  }
  return null
}

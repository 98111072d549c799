import {
  type FoundKind,
  foundKinds,
  mostFavourites,
  type searchContract,
} from '../../shared/contract/search.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { searchWords } from '../../shared/search/markWords.ts'
import { thingKey } from '../../shared/search/thing.ts'
import { readFavourites, writeFavourites } from '../store/favourites.ts'
import { searchedLetters } from '../store/searchedLetters.ts'
import { searchedPosts } from '../store/searchedPosts.ts'
import type { Deps } from './deps.ts'
import { fillSearchLater } from './fillSearchLater.ts'
import { findArchived } from './finding/findArchived.ts'
import { findContacts } from './finding/findContacts.ts'
import { findFigures, findSegments, findTemplates } from './finding/findKept.ts'
import { findPosts } from './finding/findPosts.ts'
import { findPublications } from './finding/findPublications.ts'
import { findEvents, findMentions } from './finding/findReach.ts'
import type { Finder } from './finding/found.ts'
import { nameThing } from './finding/nameThing.ts'
import { inSlices } from './inSlices.ts'
import type { UseCases } from './useCase.ts'

const finders: Readonly<Record<FoundKind, Finder>> = {
  post: findPosts,
  contact: findContacts,
  publication: findPublications,
  archived: findArchived,
  segment: findSegments,
  figure: findFigures,
  mention: findMentions,
  event: findEvents,
  template: findTemplates,
}

export const search = {
  'search.find': async (deps, { text, limit, language }) => {
    const words = searchWords(text)
    if (words.length === 0) {
      await readSearched(deps)
      return { groups: [] }
    }
    const groups = []
    for (const kind of foundKinds) {
      const { hits, more } = await finders[kind](deps, { text, words, limit, language })
      if (hits.length > 0) groups.push({ kind, hits: [...hits], more })
    }
    return { groups }
  },

  'search.named': (deps, { things, language }) => ({
    things: things.flatMap((thing) => nameThing(deps, thing, language) ?? []),
  }),

  'favourites.list': (deps, { language }) => ({
    favourites: readFavourites(deps.workspace.database).flatMap(
      (thing) => nameThing(deps, thing, language) ?? [],
    ),
  }),

  'favourites.add': (deps, { thing, at }) => {
    const { database } = deps.workspace
    const others = readFavourites(database).filter((other) => thingKey(other) !== thingKey(thing))
    if (others.length >= mostFavourites) {
      throw new RundbrevError('favourites-full', {}, { most: mostFavourites })
    }
    writeFavourites(database, others.toSpliced(at ?? others.length, 0, thing))
    favouritesChanged(deps)
    return {}
  },

  'favourites.remove': (deps, { thing }) => {
    const { database } = deps.workspace
    const all = readFavourites(database)
    const at = all.findIndex((other) => thingKey(other) === thingKey(thing))
    if (at === -1) return { at: null }
    writeFavourites(database, all.toSpliced(at, 1))
    favouritesChanged(deps)
    return { at }
  },
} satisfies UseCases<keyof typeof searchContract>

/** Reads what every search looks through, where that has not been done: some tenths of a second for thousands, in slices. */
async function readSearched(deps: Deps): Promise<void> {
  const { database } = deps.workspace
  await inSlices(searchedPosts(database))
  await inSlices(searchedLetters(database))
  await fillSearchLater(deps)
}

function favouritesChanged(deps: Deps): void {
  deps.emit({ name: 'area.changed', payload: { area: 'favourites' } })
}

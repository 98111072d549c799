import { foldText } from '../text/foldText.ts'

/** Finds the one place that a text names; undefined where it names none, or more than one. Never a guess. */
export type PlaceIndex<Place> = (text: string) => Place | undefined

/**
 * Indexes places by the texts that name them. A text is first looked up as written (case aside), and only when nobody is
 * called that, with accents folded: "Habo" is Habo and never Håbo, "Malmo" is Malmö.
 */
export function indexPlaces<Place>(
  places: readonly Place[],
  namesOf: (place: Place) => readonly string[],
): PlaceIndex<Place> {
  const asWritten = new Map<string, Set<Place>>()
  const folded = new Map<string, Set<Place>>()
  for (const place of places) {
    for (const name of namesOf(place)) {
      add(asWritten, written(name), place)
      add(folded, foldText(name), place)
    }
  }
  return (text) => {
    const found = asWritten.get(written(text)) ?? folded.get(foldText(text))
    return found?.size === 1 ? [...found][0] : undefined
  }
}

function written(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

function add<Place>(index: Map<string, Set<Place>>, key: string, place: Place): void {
  index.set(key, (index.get(key) ?? new Set()).add(place))
}

/**
 * What one call over the bridge may hold, all of it together. Above what any screen sends (a file of 25 MB, PickedFile; the addresses of a
 * list of 100,000), below what would hold up or fill main before zod has looked at it.
 */
export const inputLimits = {
  /** Of text, keys among it. */
  characters: 4_000_000,
  /** Of binary data. */
  bytes: 26_000_000,
  /** Texts, numbers, objects and the rest, counted one by one. */
  values: 500_000,
  /** Objects in objects: schemas that mention themselves would follow them to the end of the stack. */
  depth: 64,
} as const

export type InputLimit = keyof typeof inputLimits

/**
 * Which limit an input passes first; null where it keeps to all of them. Takes a time that grows with the input and ends at the limits,
 * follows no getter (structured clones have none), and an object that holds itself is too deep.
 */
export function passedLimit(input: unknown): InputLimit | null {
  const left = { characters: 0, bytes: 0, values: 0 }
  for (const limit of ['characters', 'bytes', 'values'] as const) left[limit] = inputLimits[limit]
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (depth > inputLimits.depth) return 'depth'
    if (--left.values < 0) return 'values'
    if (typeof value === 'string') left.characters -= value.length
    else if (typeof value === 'bigint') left.characters -= value.toString(16).length
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) left.bytes -= value.byteLength
    else if (typeof value === 'object' && value !== null) {
      const [inside, keys] = insideOf(value)
      left.characters -= keys
      if (inside.length > left.values) return 'values'
      for (const each of inside) waiting.push({ value: each, depth: depth + 1 })
    }
    if (left.characters < 0) return 'characters'
    if (left.bytes < 0) return 'bytes'
  }
  return null
}

/** What an object holds, and how many characters its keys have. */
function insideOf(value: object): readonly [readonly unknown[], number] {
  if (Array.isArray(value)) return [value, 0]
  if (value instanceof Map) return [[...value.keys(), ...value.values()], 0]
  if (value instanceof Set) return [[...value], 0]
  const entries = Object.entries(value)
  return [entries.map(([, held]) => held), entries.reduce((sum, [key]) => sum + key.length, 0)]
}

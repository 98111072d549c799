/** Positions in two lists that belong together; null where one has nothing of the kind. */
export interface Pair {
  readonly one: number | null
  readonly other: number | null
}

/** Sentences with less in common than this are two, not one that was rewritten. */
const leastAlike = 0.4
/** Past this many pairs only what is the same at both ends is aligned: the table grows with the product. */
const mostPairs = 250_000
/** Weighs more than all that is merely alike could together, so that what stayed is always found first. */
const same = 10_000

/**
 * Two lists of sentences side by side, each once and in its order: the longest common subsequence, and between what stayed,
 * sentences that have most of their words in common.
 */
export function alignSentences(one: readonly string[], other: readonly string[]): Pair[] {
  const start = commonStart(one, other)
  const end = commonStart(one.slice(start).toReversed(), other.slice(start).toReversed())
  const [oneEnd, otherEnd] = [one.length - end, other.length - end]
  const middle = alignMiddle(one.slice(start, oneEnd), other.slice(start, otherEnd))
  return [
    ...pairs(0, 0, start),
    ...middle.map((pair) => ({
      one: pair.one === null ? null : pair.one + start,
      other: pair.other === null ? null : pair.other + start,
    })),
    ...pairs(oneEnd, otherEnd, end),
  ]
}

function pairs(one: number, other: number, count: number): Pair[] {
  return Array.from({ length: count }, (_, index) => ({ one: one + index, other: other + index }))
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((sentence, at) => sentence !== other[at])
  return different === -1 ? one.length : different
}

function alignMiddle(one: readonly string[], other: readonly string[]): Pair[] {
  const onlyOne = (index: number): Pair => ({ one: index, other: null })
  const onlyOther = (index: number): Pair => ({ one: null, other: index })
  if (one.length * other.length > mostPairs) {
    return [...one.map((_, index) => onlyOne(index)), ...other.map((_, index) => onlyOther(index))]
  }
  const [bags, otherBags] = [one.map(wordsOf), other.map(wordsOf)]
  const likeness = (i: number, j: number) =>
    one[i] === other[j] ? same : alike(bags[i] ?? [], otherBags[j] ?? [])
  const width = other.length + 1
  const best = new Float64Array((one.length + 1) * width)
  const bestAt = (i: number, j: number) => best[i * width + j] ?? 0
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const like = likeness(i, j)
      const paired = like === 0 ? 0 : like + bestAt(i + 1, j + 1)
      best[i * width + j] = Math.max(paired, bestAt(i + 1, j), bestAt(i, j + 1))
    }
  }
  const aligned: Pair[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const here = bestAt(i, j)
    if (j === other.length || (i < one.length && here === bestAt(i + 1, j))) {
      aligned.push(onlyOne(i))
      i += 1
    } else if (i === one.length || here === bestAt(i, j + 1)) {
      aligned.push(onlyOther(j))
      j += 1
    } else {
      aligned.push({ one: i, other: j })
      i += 1
      j += 1
    }
  }
  return aligned
}

function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** How much of their words two sentences share, 0 to 1 (Dice); 0 where it is too little. */
function alike(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of one) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  const share = (2 * shared) / Math.max(1, one.length + other.length)
  return share < leastAlike ? 0 : share
}

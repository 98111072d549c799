/** A stretch of text that stayed, came or went between two versions. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Past this the middle of two texts is shown as one change: the table grows with the product of their words. */
const mostComparisons = 4_000_000

/**
 * What has changed from one text to another, word by word: "same" and "removed" joined are the text before, "same" and
 * "added" the text after. A longest common subsequence, so nothing is told that need not be.
 */
export function textChange(before: string, after: string): Change[] {
  const from = wordsOf(before)
  const to = wordsOf(after)
  const start = commonStart(from, to)
  const end = commonStart(from.slice(start).toReversed(), to.slice(start).toReversed())
  const changed = middleChange(from.slice(start, from.length - end), to.slice(start, to.length - end))
  return joined([...from.slice(0, start).map(same), ...changed, ...from.slice(from.length - end).map(same)])
}

/** Words, each with the space after it: space alone is nothing that two texts have in common. */
function wordsOf(text: string): string[] {
  return text.match(/[^ \t\n]+[ \t\n]*|[ \t\n]+/gu) ?? []
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((word, at) => word !== other[at])
  return different === -1 ? one.length : different
}

function middleChange(from: readonly string[], to: readonly string[]): Change[] {
  if (from.length * to.length > mostComparisons) return [...from.map(removed), ...to.map(added)]
  const common = commonLengths(from, to)
  const width = to.length + 1
  const lengthAt = (i: number, j: number) => common[i * width + j] ?? 0
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    const left = from[i]
    const right = to[j]
    if (left !== undefined && left === right) {
      changes.push(same(left))
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      changes.push(removed(left))
      i += 1
    } else {
      changes.push(added(right ?? ''))
      j += 1
    }
  }
  return changes
}

/** How many words the ends from word i and from word j have in common in their order, row by row. */
function commonLengths(from: readonly string[], to: readonly string[]): Uint32Array {
  const width = to.length + 1
  const lengths = new Uint32Array((from.length + 1) * width)
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] ?? 0
      const beside = lengths[i * width + j + 1] ?? 0
      const diagonal = lengths[(i + 1) * width + j + 1] ?? 0
      lengths[i * width + j] = from[i] === to[j] ? diagonal + 1 : Math.max(below, beside)
    }
  }
  return lengths
}

const same = (text: string): Change => ({ kind: 'same', text })
const added = (text: string): Change => ({ kind: 'added', text })
const removed = (text: string): Change => ({ kind: 'removed', text })

function joined(changes: readonly Change[]): Change[] {
  const runs: Change[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (last?.kind === change.kind) runs[runs.length - 1] = { ...last, text: last.text + change.text }
    else runs.push(change)
  }
  return runs
}

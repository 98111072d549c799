import { type Change, textChange } from '../text/textChange.ts'
import { blockText, type Names } from './blockText.ts'
import type { Block } from './document.ts'
import type { PostContent } from './post.ts'

/** A piece of a post that is compared as one: a field, or a block of the body. */
export type Part =
  | { readonly kind: PostField; readonly text: string }
  /** `at`: its 1-based position in the body. */
  | { readonly kind: 'block'; readonly text: string; readonly block: Block; readonly at: number }

export const postFields = ['title', 'lede', 'subject', 'preheader', 'link', 'tags', 'language'] as const
export type PostField = (typeof postFields)[number]

/** One row of two posts side by side. */
export type DiffRow =
  | { readonly kind: 'same'; readonly before: Part; readonly after: Part }
  /** Other words; `changes` leads from the one text to the other. */
  | {
      readonly kind: 'changed'
      readonly before: Part
      readonly after: Part
      readonly changes: readonly Change[]
    }
  /** The same words, set or linked in another way. */
  | { readonly kind: 'restyled'; readonly before: Part; readonly after: Part }
  | { readonly kind: 'added'; readonly before: null; readonly after: Part }
  | { readonly kind: 'removed'; readonly before: Part; readonly after: null }

/** Blocks with less in common than this are two, not one that was changed. */
const leastAlike = 0.35
/** Past this many pairs of blocks between two that stayed, they are compared in their order only. */
const mostPairs = 40_000

/**
 * What has changed from one version of a post to another. The rows in their order hold every part of either version once:
 * their `before` read down is the one, their `after` the other.
 */
export function diffPosts(before: PostContent, after: PostContent, names: Names): DiffRow[] {
  const fields = postFields.flatMap((kind): DiffRow[] => {
    const [was, is] = [fieldText(before, kind), fieldText(after, kind)]
    return was === '' && is === '' ? [] : [rowOf({ kind, text: was }, { kind, text: is })]
  })
  const [was, is] = [before, after].map(({ body }) =>
    body.content.map(
      (block, index): Part => ({
        kind: 'block',
        text: blockText(block, names),
        block,
        at: index + 1,
      }),
    ),
  )
  return [...fields, ...alignParts(was ?? [], is ?? [])]
}

/** true where nothing at all has changed. */
export function isUnchanged(rows: readonly DiffRow[]): boolean {
  return rows.every(({ kind }) => kind === 'same')
}

function fieldText(content: PostContent, field: PostField): string {
  const value = content[field]
  return Array.isArray(value) ? value.map((tag) => `#${tag}`).join(' ') : (value ?? '')
}

/** What stayed at either end is found at once; what is between is aligned by what it has in common. */
function alignParts(before: readonly Part[], after: readonly Part[]): DiffRow[] {
  const start = commonStart(before, after)
  const end = commonStart(before.slice(start).toReversed(), after.slice(start).toReversed())
  const same = (from: number, to: number, shift: number) =>
    before.slice(from, to).map((part, index) => rowOf(part, after[from + index + shift] ?? part))
  return [
    ...same(0, start, 0),
    ...alignMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.length - end, before.length, after.length - before.length),
  ]
}

function commonStart(one: readonly Part[], other: readonly Part[]): number {
  let at = 0
  while (at < one.length && at < other.length && isSame(one[at], other[at])) at += 1
  return at
}

/** The pairing, in order, whose pairs have the most in common: a longest common subsequence, weighted. */
function alignMiddle(before: readonly Part[], after: readonly Part[]): DiffRow[] {
  if (before.length * after.length > mostPairs) {
    return [...before.map(removed), ...after.map(added)]
  }
  const alike = before.map((one) => after.map((other) => likeness(one, other)))
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const pair = pairWorth(alike[i]?.[j]) + at(i + 1, j + 1)
      const row = best[i]
      if (row !== undefined) row[j] = Math.max(pair, at(i + 1, j), at(i, j + 1))
    }
  }
  const rows: DiffRow[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [one, other] = [before[i], after[j]]
    const worth = pairWorth(alike[i]?.[j])
    if (one !== undefined && other !== undefined && worth > 0 && at(i, j) === worth + at(i + 1, j + 1)) {
      rows.push(rowOf(one, other))
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || at(i, j) === at(i + 1, j))) {
      rows.push(removed(one))
      i += 1
    } else if (other !== undefined) {
      rows.push(added(other))
      j += 1
    }
  }
  return rows
}

function pairWorth(alike = 0): number {
  return alike >= leastAlike ? alike : 0
}

/** 0 for nothing in common, 1 for the same words; a block of another kind is never the same one. */
function likeness(one: Part, other: Part): number {
  if (isSame(one, other)) return 1.01
  if (one.kind !== 'block' || other.kind !== 'block' || one.block.type !== other.block.type) return 0
  const [these, those] = [wordsOf(one.text), wordsOf(other.text)]
  if (these.length === 0 && those.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of these) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of those) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    common += 1
    left.set(word, count - 1)
  }
  return (2 * common) / (these.length + those.length)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function rowOf(before: Part, after: Part): DiffRow {
  if (isSame(before, after)) return { kind: 'same', before, after }
  if (before.text === after.text) return { kind: 'restyled', before, after }
  return { kind: 'changed', before, after, changes: textChange(before.text, after.text) }
}

/** By what it is, not by where it stands. */
function isSame(one: Part | undefined, other: Part | undefined): boolean {
  if (one === undefined || other === undefined) return false
  if (one.kind !== 'block' || other.kind !== 'block')
    return one.kind === other.kind && one.text === other.text
  return JSON.stringify(one.block) === JSON.stringify(other.block)
}

const added = (after: Part): DiffRow => ({ kind: 'added', before: null, after })
const removed = (before: Part): DiffRow => ({ kind: 'removed', before, after: null })

import type { Annotation } from './annotation.ts'
import type { ReachSeries } from './series.ts'

/** A day that a line over time is marked on: something happened, or a source began to count in another way. */
export interface SeriesMark {
  readonly key: string
  readonly day: string
  /** What it is called in the picture and in the list under it: "1" of what happened, "A" of a change. */
  readonly letter: string
  readonly kind: 'happened' | 'changed'
}

/** Those of a series' days; the lists under it are in the same order. */
export function seriesMarks(
  { moments, changes }: Pick<ReachSeries, 'moments' | 'changes'>,
  annotations: readonly Annotation[],
): SeriesMark[] {
  const first = moments[0]?.from ?? ''
  const last = moments.at(-1)?.to ?? ''
  const isShown = ({ day }: { readonly day: string }) => first <= day && day <= last
  return [
    ...annotations
      .map(({ id, day }, index) => ({
        ...{ key: `happened ${id}`, day, letter: annotationLetter(index) },
        kind: 'happened' as const,
      }))
      .filter(isShown),
    ...changes.map(({ day }, index) => ({
      ...{ key: `changed ${index}`, day, letter: changeLetter(index) },
      kind: 'changed' as const,
    })),
  ]
}

export function annotationLetter(index: number): string {
  return String(index + 1)
}

/** "A" to "Z", and from there on "A2". */
export function changeLetter(index: number): string {
  const round = Math.floor(index / 26)
  return `${String.fromCharCode(65 + (index % 26))}${round === 0 ? '' : round + 1}`
}

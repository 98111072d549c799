import type { PostContent } from '../../../../shared/post/post.ts'

/** What the officer types beside the body. */
export type PostFields = Omit<PostContent, 'body'>
export type FieldName = keyof PostFields

/** The body's own history of changes, which the editor keeps. Each call says whether there was anything to turn. */
export interface BodyLane {
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** What is typed from now on is a step of its own. */
  readonly seal: () => void
}

/** What was just undone or redone: where the officer should look. */
export type Turn =
  | { readonly kind: 'body' }
  | { readonly kind: 'fields'; readonly names: readonly FieldName[]; readonly values: Partial<PostFields> }

type Step =
  | { readonly kind: 'body' }
  | {
      readonly kind: 'fields'
      readonly before: Partial<PostFields>
      readonly after: Partial<PostFields>
      /** When it was last added to, in ms. */
      readonly at: number
    }

export interface PostHistory {
  /** Some fields have been changed, from the first values to the second, at a time in ms. */
  readonly fieldsChanged: (before: Partial<PostFields>, after: Partial<PostFields>, at: number) => void
  /** The editor has begun a new step. */
  readonly bodyChanged: () => void
  /** Takes back the latest change, wherever it was made; null where there is none. Field values are the caller's to set. */
  readonly undo: () => Turn | null
  readonly redo: () => Turn | null
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** The editor's lane; null when the editor is gone. */
  readonly setBody: (lane: BodyLane | null) => void
  /** Calls back after every change of what can be turned. @returns how to stop */
  readonly subscribe: (listener: () => void) => () => void
}

/** Changes of one field that follow each other faster are one step, as in the body. */
const stepPause = 500
/** More than anybody takes back by hand. */
const mostSteps = 1000

/**
 * One history over title, lede, properties and body: the latest change is taken back first, wherever it was made. Fields are
 * kept here by value; of the body only the order of its steps is, since the editor knows how to turn them itself.
 */
export function createPostHistory(): PostHistory {
  let done: Step[] = []
  let undone: Step[] = []
  let body: BodyLane | null = null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  const push = (step: Step) => {
    done = [...done.slice(1 - mostSteps), step]
    undone = []
    tell()
  }

  const turn = (direction: 'undo' | 'redo'): Turn | null => {
    const [from, to] = direction === 'undo' ? [done, undone] : [undone, done]
    for (let step = from.pop(); step !== undefined; step = from.pop()) {
      const turned = turnStep(step, direction, body)
      if (turned === null) continue
      to.push(step)
      body?.seal()
      tell()
      return turned
    }
    tell()
    return null
  }

  return {
    fieldsChanged(before, after, at) {
      const last = done.at(-1)
      if (undone.length === 0 && last?.kind === 'fields' && continues(last, after, at)) {
        done = [...done.slice(0, -1), { kind: 'fields', before: last.before, after, at }]
        return
      }
      body?.seal()
      push({ kind: 'fields', before, after, at })
    },
    bodyChanged: () => push({ kind: 'body' }),
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    setBody(lane) {
      body = lane
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** null where the editor has let go of the step: it keeps fewer than all. */
function turnStep(step: Step, direction: 'undo' | 'redo', body: BodyLane | null): Turn | null {
  if (step.kind === 'body') return body?.[direction]() === true ? { kind: 'body' } : null
  const values = direction === 'undo' ? step.before : step.after
  return { kind: 'fields', names: Object.keys(values) as FieldName[], values }
}

function continues(last: Extract<Step, { kind: 'fields' }>, after: Partial<PostFields>, at: number): boolean {
  const [name, ...others] = Object.keys(after)
  const sameField = others.length === 0 && name !== undefined && Object.keys(last.after).join() === name
  return sameField && at - last.at < stepPause
}

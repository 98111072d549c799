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
  /** Whatever `run` changes, in fields and body, is one step. */
  readonly asOne: (run: () => void) => void
  /** Takes back the latest step, wherever it was made; [] where there is none. Field values are the caller's to set. */
  readonly undo: () => readonly Turn[]
  readonly redo: () => readonly Turn[]
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
  let done: (readonly Step[])[] = []
  let undone: (readonly Step[])[] = []
  let together: Step[] | null = null
  let body: BodyLane | null = null
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  const push = (...steps: readonly Step[]) => {
    if (together !== null) {
      together.push(...steps)
      return
    }
    done = [...done.slice(1 - mostSteps), steps]
    undone = []
    tell()
  }

  const turn = (direction: 'undo' | 'redo'): readonly Turn[] => {
    const [from, to] = direction === 'undo' ? [done, undone] : [undone, done]
    for (let steps = from.pop(); steps !== undefined; steps = from.pop()) {
      const ordered = direction === 'undo' ? steps.toReversed() : steps
      const turned = ordered.flatMap((step) => turnStep(step, direction, body) ?? [])
      if (turned.length === 0) continue
      to.push(steps)
      body?.seal()
      tell()
      return turned
    }
    tell()
    return []
  }

  return {
    fieldsChanged(before, after, at) {
      const [last, ...others] = done.at(-1) ?? []
      const alone = undone.length === 0 && together === null && others.length === 0
      if (alone && last?.kind === 'fields' && continues(last, after, at)) {
        done = [...done.slice(0, -1), [{ kind: 'fields', before: last.before, after, at }]]
        return
      }
      body?.seal()
      push({ kind: 'fields', before, after, at })
    },
    bodyChanged: () => push({ kind: 'body' }),
    asOne(run) {
      body?.seal()
      together = []
      run()
      const steps = together
      together = null
      if (steps.length > 0) push(...steps)
      body?.seal()
    },
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

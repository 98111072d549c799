import { z } from 'zod'

/** The steps of the first run, in their order. */
export const startSteps = ['organisation', 'contacts', 'email'] as const
export const StartStep = z.enum(startSteps)
export type StartStep = z.infer<typeof StartStep>

/** What is kept of a first run. How far it has come is seen from the workspace itself, and not kept. */
export const KeptStart = z.object({
  /** The step that was open last; null: all of them have been gone through. */
  at: StartStep.nullable(),
  /** Steps of which the officer has said "later". */
  later: z.array(StartStep),
  /** The officer does not want to see the list any more. */
  dismissed: z.boolean(),
})
export type KeptStart = z.infer<typeof KeptStart>

export const firstStart: KeptStart = { at: 'organisation', later: [], dismissed: false }

/** What a workspace tells of how far its beginning has come. */
export const StartFacts = z.object({
  hasName: z.boolean(),
  aimedCounties: z.int().nonnegative(),
  contacts: z.int().nonnegative(),
  /** How letters leave: by a server, into the built-in outbox alone, or not at all. */
  email: z.enum(['real', 'trial', 'none']),
  posts: z.int().nonnegative(),
  /** A letter has begun to go out, for real or on trial. */
  hasSent: z.boolean(),
})
export type StartFacts = z.infer<typeof StartFacts>

/** What there is to do in a new workspace, in its order. */
export const startTasks = [...startSteps, 'post', 'letter'] as const
/** `trial`: it works, but nothing leaves the computer yet. */
export const StartTask = z.object({
  name: z.enum(startTasks),
  state: z.enum(['done', 'trial', 'later', 'open']),
})
export type StartTask = z.infer<typeof StartTask>

export function startTasksOf(facts: StartFacts, { later }: Pick<KeptStart, 'later'>): StartTask[] {
  const unless = (isDone: boolean, name: StartTask['name']): StartTask['state'] => {
    if (isDone) return 'done'
    return later.some((step) => step === name) ? 'later' : 'open'
  }
  const email = facts.email === 'trial' ? 'trial' : unless(facts.email === 'real', 'email')
  return [
    { name: 'organisation', state: unless(facts.hasName && facts.aimedCounties > 0, 'organisation') },
    { name: 'contacts', state: unless(facts.contacts > 0, 'contacts') },
    { name: 'email', state: email },
    { name: 'post', state: unless(facts.posts > 0, 'post') },
    { name: 'letter', state: unless(facts.hasSent, 'letter') },
  ]
}

/** Whether the list is shown: until everything is done, or the officer has put it away; never where no first run was begun. */
export function isStartShown(tasks: readonly StartTask[], kept: KeptStart | undefined): boolean {
  return kept !== undefined && !kept.dismissed && tasks.some(({ state }) => state !== 'done')
}

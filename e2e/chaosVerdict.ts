import type { TestWorkspace } from '../electron/usecases/openTestWorkspace.ts'
import type { PublicationStep } from '../shared/social/publicationStep.ts'
import { type ChaosAccount, type ChaosPlan, unleashPublishing } from './publishingChaos.ts'

/** An account, and what its server has to say when the chaos is over. */
export interface JudgedAccount {
  readonly account: ChaosAccount
  /** Every post that it has ever taken. */
  kept(): Promise<readonly KeptPost[]>
  close(): Promise<void>
}

export interface KeptPost {
  readonly id: string
  readonly text: string
  readonly images: number
  /** The id of the post that it answers. */
  readonly answers: string | null
}

/** What has become of an account. Where all is as it must be, its lists are empty. */
export interface ChaosVerdict {
  readonly name: string
  /** Texts that are out more than once. */
  readonly twice: readonly string[]
  /** Said to be out, and not there, or there under another id. */
  readonly lost: readonly string[]
  /** Neither out nor in doubt, though nothing of its thread is in doubt. */
  readonly open: readonly string[]
  /** In doubt and out, and not among what the officer is shown. */
  readonly unseen: readonly string[]
  /** A first post without its image, a second one that does not answer the first of its own publication. */
  readonly broken: readonly string[]
  readonly inDoubt: number
  /** How many posts are out. */
  readonly out: number
}

/** A verdict without a fault. */
export const faultless = {
  twice: [],
  lost: [],
  open: [],
  unseen: [],
  broken: [],
} satisfies Partial<ChaosVerdict>

/** Lets it loose on these accounts, and judges what it has come to by what their servers have kept. */
export async function judgedChaos(
  world: Pick<TestWorkspace, 'deps' | 'where'>,
  judged: readonly JudgedAccount[],
  plan: Omit<ChaosPlan, 'accounts'>,
) {
  const { kills, accounts } = await unleashPublishing(world, {
    ...plan,
    accounts: judged.map(({ account }) => account),
  })
  const told = await Promise.all(
    accounts.map(async ({ name, steps, cuts, taken }, at) => ({
      ...{ cuts, taken },
      ...judge(name, steps, (await judged[at]?.kept()) ?? []),
    })),
  )
  for (const { name, out, inDoubt, cuts } of told)
    console.info(`${name}: ${kills} kills, ${cuts} cuts: ${out} posts are out, ${inDoubt} in doubt`)
  return { kills, accounts: told }
}

function judge(name: string, steps: readonly PublicationStep[], kept: readonly KeptPost[]): ChaosVerdict {
  const byText = Map.groupBy(kept, ({ text }) => text)
  const idsOf = (step: PublicationStep) => (byText.get(textOf(step)) ?? []).map(({ id }) => id)
  const doubted = steps.filter(({ phase }) => phase === 'in-doubt')
  const threads = new Set(doubted.map(({ publicationId }) => publicationId))
  return {
    name,
    twice: [...byText].filter(([, those]) => those.length > 1).map(([text]) => text),
    lost: steps
      .filter(({ result }) => result?.kind === 'post')
      .filter((step) => step.result?.kind === 'post' && !idsOf(step).includes(step.result.post.id))
      .map(textOf),
    open: steps
      .filter(
        ({ phase, publicationId }) => phase !== 'done' && phase !== 'in-doubt' && !threads.has(publicationId),
      )
      .map(textOf),
    unseen: doubted
      .filter((step) => idsOf(step).some((id) => !step.candidates.some((one) => one.id === id)))
      .map(textOf),
    broken: kept.filter((post) => !isWhole(post, kept)).map(({ text }) => text),
    inDoubt: doubted.length,
    out: kept.length,
  }
}

function isWhole({ text, images, answers }: KeptPost, kept: readonly KeptPost[]): boolean {
  const [first, second] = ['första', 'andra']
  if (text.includes(first)) return images === 1 && answers === null
  const answered = kept.find(({ id }) => id === answers)
  return answered?.text === text.replace(second, first)
}

function textOf({ content }: PublicationStep): string {
  return content.kind === 'post' ? content.text : ''
}

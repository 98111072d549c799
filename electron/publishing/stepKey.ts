import { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { StepContent } from '../../shared/social/publicationStep.ts'
import type { ChannelAdapter } from '../channels/channelAdapter.ts'
import { keyedHash } from '../store/identity.ts'
import type { NewStep } from '../store/publicationSteps.ts'

/** Which publication a step is of. A number alone could be another one's: an older database gives it out again. */
export interface StepOf {
  readonly publicationId: PublicationId
  readonly createdAt: string
  readonly dueAt: string
}

/**
 * Steps with their keys: each the same whenever the same publication is frozen, also by a database that was put back and has forgotten
 * that it was. So the network, and the journal beside the database, know a post again that such a database would publish a second time,
 * though it may have another image now than it had then: posts are counted by themselves.
 */
export function withKeys(
  adapter: Pick<ChannelAdapter, 'key'>,
  identityKey: string,
  of: StepOf,
  contents: readonly StepContent[],
): NewStep[] {
  return contents.map((content, position) => {
    const { kind } = content
    const number = contents.slice(0, position).filter((before) => before.kind === kind).length
    return { content, key: stepKey(adapter, identityKey, of, { kind, number }) }
  })
}

function stepKey(
  { key }: Pick<ChannelAdapter, 'key'>,
  identityKey: string,
  of: StepOf,
  { kind, number }: { readonly kind: StepContent['kind']; readonly number: number },
): string {
  const { publicationId, createdAt, dueAt } = of
  const hash = keyedHash(identityKey, `step ${publicationId} ${createdAt} ${kind} ${number}`)
  // A UUID of version 8: its bits are our own (RFC 9562, 5.8).
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
  return (
    key?.(Temporal.Instant.from(dueAt).add({ milliseconds: momentOf(identityKey, of) + number }), uuid) ??
    uuid
  )
}

/**
 * A publication's own place within the second that it is due: a key of a network that is made of the time holds little besides, and two
 * of hundreds at the same time would have the same once in some twenty such hundreds.
 */
function momentOf(identityKey: string, { publicationId, createdAt }: StepOf): number {
  return (
    Number.parseInt(keyedHash(identityKey, `moment ${publicationId} ${createdAt}`).slice(0, 8), 16) % 1000
  )
}

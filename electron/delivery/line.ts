import type { Temporal } from 'temporal-polyfill'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { SendingLimits } from '../../shared/delivery/estimateSending.ts'
import type { Holding } from '../../shared/delivery/pace.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { Database } from '../store/database.ts'
import { erasedAddress } from '../store/erasedDelivery.ts'
import {
  type ClaimedDelivery,
  claimableRows,
  domainsInLine,
  type Hold,
  sendableReader,
} from '../store/ledger.ts'
import type { LedgerWriter } from '../store/ledgerWriter.ts'
import type { ChannelLimits } from './channelLimits.ts'
import type { ConnectionGate } from './connectionGate.ts'

export interface LineOptions {
  readonly database: Database
  readonly publicationId: PublicationId
  readonly bootId: string
  readonly calmMs: number
  readonly config: SendingLimits
  readonly limits: ChannelLimits
  readonly isSuppressed: (emailKey: string) => boolean
  readonly now: () => Temporal.Instant
  readonly held: (holding: Holding | null) => void
}

/** Rows one after the other, each when its turn has come under the channel's limits. */
export interface Line {
  hasWork(): boolean
  /** The officer has called the publication off, or stopped it: nothing of it begins any more. */
  isCalledOff(): boolean
  /** One who asks waits until those before have been answered. undefined: nothing can go now. */
  next(): Promise<ClaimedDelivery | undefined>
  /** The conversation about this row is over: its domain has a connection less. */
  left(delivery: ClaimedDelivery): void
  /** The server has said that it is too much at once: nobody takes a row for a while, longer each time. */
  slowDown(answer: string): void
  /** It has taken a letter. */
  speedUp(): void
  /** Puts back what was taken out of the line and given to nobody. */
  close(): void
}

/** A lease outlives the longest conversation: ten minutes for each of a message's four answers (RFC 5321, 4.5.3.2). */
const leaseMinutes = 60
/** Each claim is a commit of its own, which as many rows share. */
const claimedPerConnection = 10
const longestLookMs = 200
const longestCalmMs = 10 * 60_000

export function createLine(options: LineOptions, gate: ConnectionGate, writer: LedgerWriter): Line {
  const { database, publicationId, config, limits, isSuppressed, now, held, calmMs } = options
  const { perDomainConnections, perDomainPerMinute } = config
  const maySend = sendableReader(database, publicationId)
  const rows = claimableRows(database, publicationId)
  const hand: ClaimedDelivery[] = []
  const connectionsTo = new Map<string, number>()
  let domains: string[] = []
  let last: Promise<unknown> = Promise.resolve()
  let calm = { ms: 0, until: 0, answer: '' }

  const nowText = () => instantText(now())
  const hasWork = () => (hand.length > 0 ? maySend() : rows.any(nowText()))

  const calmDown = async () => {
    for (
      let left = calm.until - performance.now();
      left > 0 && gate.isOpen();
      left = calm.until - performance.now()
    ) {
      held({ kind: 'busy', answer: calm.answer })
      await gate.rest(left)
    }
  }

  const takeNext = async (): Promise<ClaimedDelivery | undefined> => {
    await calmDown()
    if (!gate.isOpen() || !hasWork()) return undefined
    const turn = limits.takeTurn(config, now())
    held(turn.holding)
    if (turn.kind === 'closed') return undefined
    await gate.rest(turn.waitMs)
    for (;;) {
      if (!gate.isOpen() || !maySend()) return undefined
      const row = await (perDomainConnections === null && perDomainPerMinute === null
        ? nextOfAll()
        : nextOfOpen())
      if (row === undefined) return undefined
      // At the last moment before the first command to the server: who has been suppressed, or erased, since the start.
      if (row.email !== erasedAddress && !isSuppressed(row.emailKey)) return row
      left(row)
      await writer.setAside(row.id, nowText())
    }
  }

  const nextOfAll = async () => {
    if (hand.length === 0) {
      const most = Math.min(limits.share(config), claimedPerConnection * config.connections)
      hand.push(...rows.claim(most, { hold: holdOf(options), now: nowText() }))
    }
    return hand.shift()
  }

  /** Goes round the domains, so that one at its limit holds up nobody else's recipients. */
  const nextOfOpen = async (): Promise<ClaimedDelivery | undefined> => {
    while (gate.isOpen()) {
      if (domains.length === 0) domains = domainsInLine(database, publicationId, nowText())
      if (domains.length === 0) return undefined
      let wait = longestLookMs
      for (const domain of [...domains]) {
        const closed = domainWaitMs(domain)
        if (closed > 0) {
          wait = Math.min(wait, closed)
          continue
        }
        domains = domains.filter((other) => other !== domain)
        const row = rows.claimInDomain(domain, { hold: holdOf(options), now: nowText() })
        if (row === undefined) continue
        domains.push(domain)
        connectionsTo.set(domain, (connectionsTo.get(domain) ?? 0) + 1)
        limits.takeDomainTurn(config, domain)
        return row
      }
      if (domains.length === 0) continue
      held({
        kind: 'limit',
        limit: 'domain',
        most: perDomainPerMinute ?? perDomainConnections ?? 0,
        until: null,
      })
      await gate.rest(wait)
      if (!hasWork()) return undefined
    }
    return undefined
  }

  const domainWaitMs = (domain: string) =>
    (connectionsTo.get(domain) ?? 0) >= (perDomainConnections ?? Number.POSITIVE_INFINITY)
      ? longestLookMs
      : limits.domainWaitMs(config, domain)

  const left = ({ emailKey }: ClaimedDelivery) => {
    const domain = domainOf(emailKey)
    connectionsTo.set(domain, Math.max(0, (connectionsTo.get(domain) ?? 0) - 1))
  }

  return {
    hasWork,
    isCalledOff: () => !maySend(),
    next() {
      const mine = last.then(takeNext)
      last = mine.catch(() => undefined)
      return mine
    },
    left,
    slowDown(answer) {
      const now = performance.now()
      // What was in the air already hears the same: it is said once.
      if (now < calm.until) return
      const ms = Math.min(longestCalmMs, calm.ms === 0 ? calmMs : calm.ms * 2)
      calm = { ms, until: now + ms, answer }
    },
    speedUp() {
      if (calm.ms > 0) calm = { ms: 0, until: 0, answer: '' }
    },
    close() {
      for (const { id } of hand.splice(0)) void writer.requeue(id).catch(() => undefined)
    },
  }
}

/** The lease of rows taken now, or whose conversation goes on now. */
export function holdOf({ bootId, now }: Pick<LineOptions, 'bootId' | 'now'>): Hold {
  return { bootId, until: instantText(now().add({ minutes: leaseMinutes })) }
}

/** As the ledger's column `domain` has it. */
function domainOf(emailKey: string): string {
  return emailKey.slice(emailKey.indexOf('@') + 1)
}

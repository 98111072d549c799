import type { Temporal } from 'temporal-polyfill'

/**
 * A record key as Bluesky's own programs make it (atproto.com/specs/tid): 53 bits of microseconds, 10 bits that tell clocks apart, as 13
 * letters that sort by time. The instant is known to the millisecond; the rest of both parts is taken from a UUID, so that keys of two
 * UUIDs in one millisecond are the same once in a million.
 */
export function tidFor(instant: Temporal.Instant, uuid: string): string {
  const random = BigInt(`0x${uuid.replaceAll('-', '').slice(0, 8)}`)
  const microseconds = BigInt(instant.epochMilliseconds) * 1000n + ((random >> 10n) % 1000n)
  const bits = (microseconds << clockBits) | (random & 1023n)
  return Array.from({ length: letters }, (_, at) => {
    const digit = (bits >> BigInt(5 * (letters - 1 - at))) & 31n
    return alphabet[Number(digit)]
  }).join('')
}

/** Milliseconds since 1970 that a key was made at; null for what is no such key. */
export function tidTime(tid: string): number | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(tid)) return null
  const bits = Array.from(tid).reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n)
  return Number((bits >> clockBits) / 1000n)
}

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
const letters = 13
const clockBits = 10n

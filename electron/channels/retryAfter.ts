import type { Temporal } from 'temporal-polyfill'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { ServerReply } from '../internet/askServer.ts'

/**
 * Until when a server wants to be left alone (RFC 9110, 10.2.3), by this computer's clock: its own may be wrong, and every answer says
 * what it is. null where it does not say.
 */
export function retryAfter(headers: ServerReply['headers'], now: Temporal.Instant): string | null {
  const said = String(headers['retry-after'] ?? '').trim()
  if (/^\d{1,7}$/.test(said)) return instantText(now.add({ seconds: Number(said) }))
  const date = Date.parse(said)
  if (!/^[A-Z][a-z]{2},/.test(said) || Number.isNaN(date)) return null
  const milliseconds = date + clockBehind(headers, now) - now.epochMilliseconds
  return instantText(now.add({ milliseconds: Math.max(0, milliseconds) }))
}

/** ms that have to be added to a server's clock to have this computer's; 0 where it does not say. */
export function clockBehind(headers: ServerReply['headers'], now: Temporal.Instant): number {
  const theirs = Date.parse(String(headers.date ?? ''))
  return Number.isNaN(theirs) ? 0 : now.epochMilliseconds - theirs
}

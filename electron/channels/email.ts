import type { ChannelTest } from '../../shared/contract/publications.ts'
import { type EmailServer, hostOf, openConnection } from './email/openConnection.ts'

/** A real sign-in: connect, TLS, AUTH, QUIT. Nothing is published. What the server says of itself comes along. */
export async function testEmailChannel(server: EmailServer): Promise<ChannelTest> {
  const opening = await openConnection(server)
  const unknown = { maxMessageBytes: null, authentication: [] }
  if (opening.kind === 'trouble') return { ok: false, trouble: opening.trouble, limits: unknown }
  if (opening.kind !== 'open') {
    const host = hostOf(server.config)
    const trouble = { code: 'smtp-unreachable', place: { host }, values: { host, reason: opening.reason } }
    return { ok: false, trouble, limits: unknown }
  }
  const { maxMessageBytes, authentication } = opening.connection.limits
  await opening.connection.close()
  return { ok: true, trouble: null, limits: { maxMessageBytes, authentication: [...authentication] } }
}

import type { ChannelTest } from '../../shared/contract/channels.ts'
import type { OpenMailConnection } from '../../shared/delivery/mailConnection.ts'

/**
 * A real sign-in: connect, TLS, AUTH, QUIT. Nothing is published. What the server says of itself comes along.
 *
 * @param host how the server is named in messages
 */
export async function testEmailChannel(open: OpenMailConnection, host: string): Promise<ChannelTest> {
  const opening = await open()
  const unknown = { maxMessageBytes: null, authentication: [] }
  if (opening.kind === 'trouble') return { ok: false, trouble: opening.trouble, limits: unknown }
  if (opening.kind !== 'open') {
    const trouble = { code: 'smtp-unreachable', place: { host }, values: { host, reason: opening.reason } }
    return { ok: false, trouble, limits: unknown }
  }
  const { limits } = opening.connection
  await opening.connection.close()
  return { ok: true, trouble: null, limits: { ...limits, authentication: [...limits.authentication] } }
}

import { z } from 'zod'
import type { NetworkAnswer, NetworkFault } from '../../../shared/social/networkFault.ts'
import type { AccountAccess } from '../accountAccess.ts'
import type { JsonReply } from '../askJson.ts'
import { callXrpc, type XrpcCall } from './xrpc.ts'

/** Lives in memory only: an app password signs in anew whenever the program starts. */
export interface BlueskySession {
  readonly did: string
  readonly handle: string
  /** Renewed in place when they end. */
  tokens: { readonly access: string; readonly refresh: string }
}

const Tokens = z.object({ accessJwt: z.string().min(1), refreshJwt: z.string().min(1) })
const Signed = Tokens.extend({
  did: z.string().startsWith('did:'),
  handle: z.string(),
  active: z.boolean().optional(),
  status: z.string().optional(),
})

/** Signs in with the app password. An account that its server has closed is none. */
export async function openSession(access: AccountAccess<'bluesky'>): Promise<NetworkAnswer<BlueskySession>> {
  const password = access.secret('password')
  if (password === undefined) return refused('no-password', '')
  const answer = await callXrpc(serverOf(access), {
    method: 'com.atproto.server.createSession',
    input: { identifier: access.config.handle, password },
    output: Signed,
  })
  if (answer.kind === 'fault') return answer
  const { did, handle, accessJwt, refreshJwt, active, status } = answer.value.body
  if (active === false) return refused('AccountInactive', status ?? '')
  return { kind: 'done', value: { did, handle, tokens: { access: accessJwt, refresh: refreshJwt } } }
}

/**
 * A call as the signed-in account. An access token lives for hours, a session for weeks: one that has ended is renewed, or signed in
 * anew, and the call made again, which is safe because whoever is not let in has done nothing.
 */
export async function callSigned<Schema extends z.ZodType>(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
  call: XrpcCall<Schema>,
): Promise<NetworkAnswer<JsonReply<z.infer<Schema>>>> {
  const attempt = () => callXrpc(serverOf(access), { ...call, bearer: session.tokens.access })
  const first = await attempt()
  if (first.kind === 'done' || !isTokenFault(first.fault)) return first
  const renewed = await renew(access, session)
  return renewed.kind === 'fault' ? renewed : await attempt()
}

/** Ends this session. The app password itself can only be deleted in the account's own settings. */
export async function closeSession(
  access: AccountAccess<'bluesky'>,
  { tokens }: BlueskySession,
): Promise<NetworkAnswer<null>> {
  const answer = await callXrpc(serverOf(access), {
    ...{ method: 'com.atproto.server.deleteSession', input: null, bearer: tokens.refresh },
    output: z.unknown(),
  })
  // What has ended already is ended.
  if (answer.kind === 'fault' && !isTokenFault(answer.fault)) return answer
  return { kind: 'done', value: null }
}

async function renew(
  access: AccountAccess<'bluesky'>,
  session: BlueskySession,
): Promise<NetworkAnswer<null>> {
  const answer = await callXrpc(serverOf(access), {
    ...{ method: 'com.atproto.server.refreshSession', input: null, bearer: session.tokens.refresh },
    output: Tokens,
  })
  if (answer.kind === 'done') {
    session.tokens = { access: answer.value.body.accessJwt, refresh: answer.value.body.refreshJwt }
    return { kind: 'done', value: null }
  }
  if (!isTokenFault(answer.fault)) return answer
  const anew = await openSession(access)
  if (anew.kind === 'fault') return anew
  // A handle can be given to another account.
  if (anew.value.did !== session.did) return refused('AccountChanged', anew.value.handle)
  session.tokens = anew.value.tokens
  return { kind: 'done', value: null }
}

/** The token is at fault, not the account: servers answer with 400 and 401 alike. */
function isTokenFault(fault: NetworkFault): boolean {
  return fault.kind === 'answered' && ['ExpiredToken', 'InvalidToken', 'AuthMissing'].includes(fault.code)
}

/** A refusal of our own making: nothing has been asked, or what was answered is one. */
function refused(code: string, message: string): { readonly kind: 'fault'; readonly fault: NetworkFault } {
  return { kind: 'fault', fault: { kind: 'answered', status: 401, code, message, until: null } }
}

function serverOf({ ask, config, now }: AccountAccess<'bluesky'>) {
  return { ask, address: config.address, now }
}

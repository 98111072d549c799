import type { ChannelId } from '../../shared/contract/scalars.ts'
import { discreetly } from '../../shared/delivery/discreetWords.ts'
import type { SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import type { OpenMailConnection } from '../../shared/delivery/mailConnection.ts'
import { serverOf } from '../../shared/delivery/serverOf.ts'
import { allowsMailServer } from '../../shared/program/policy.ts'
import { hiding } from '../../shared/text/hiding.ts'
import { type Credentials, openConnection } from '../channels/email/openConnection.ts'
import { outboxOpener } from '../channels/outbox.ts'
import { sesOpener } from '../engines/ses/openSes.ts'
import type { ChannelRow } from '../store/channels.ts'
import { accessToken } from './accessToken.ts'
import type { Deps } from './deps.ts'
import { secretsOf } from './secretsOf.ts'

type EmailChannel = Extract<ChannelRow, { kind: 'email' }>

/**
 * How a channel's letters leave: opens a connection of its engine, signed in with what the channel keeps secret, which nothing that
 * the server says brings back out.
 */
export function mailOpener(deps: Deps, channel: EmailChannel): OpenMailConnection {
  return discreetly(openerOf(deps, channel), () => hiding(secretsOf(deps, channel.id)))
}

function openerOf(deps: Deps, channel: EmailChannel): OpenMailConnection {
  const { id, name, config } = channel
  if (config.engine === 'outbox') return outboxOpener(deps.workspace.folder)
  const host = serverOf(config)
  if (!allowsMailServer(deps.policy, host)) {
    const allowed = deps.policy.mailServers?.join(', ') ?? ''
    const trouble = { code: 'mail-server-forbidden', place: { host }, values: { host, allowed } }
    return () => Promise.resolve({ kind: 'trouble', trouble })
  }
  switch (config.engine) {
    case 'listmonk': {
      const trouble = { code: 'engine-no-test', place: { host: serverOf(config) }, values: {} }
      return () => Promise.resolve({ kind: 'trouble', trouble })
    }
    case 'smtp':
      return () => openConnection({ name, config, credentials: credentialsOf(deps, id, config.signIn) })
    case 'ses': {
      const key = deps.secrets.get(id, 'key')
      return sesOpener({ name, config, key, sessionToken: deps.secrets.get(id, 'session') })
    }
  }
}

function credentialsOf(deps: Deps, id: ChannelId, signIn: SmtpConfig['signIn']): Credentials {
  if (signIn === 'password') return { kind: 'password', password: deps.secrets.get(id, 'password') }
  return { kind: 'token', token: (renewed) => accessToken(deps, id, renewed) }
}

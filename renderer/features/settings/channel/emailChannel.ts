import type { Channel } from '../../../../shared/contract/channels.ts'
import {
  type DkimConfig,
  type EmailChannelConfig,
  type InboxConfig,
  plainSmtp,
  type SmtpConfig,
} from '../../../../shared/delivery/emailChannelConfig.ts'
import { presetNamed } from '../../../../shared/delivery/presets.ts'

export type EmailChannel = Extract<Channel, { kind: 'email' }>

/** Where each way of securing the connection is usually listened for (RFC 8314, 3.3; RFC 6409, 3.1). */
const usualPorts: Readonly<Record<SmtpConfig['security'], number>> = {
  tls: 465,
  starttls: 587,
  none: 25,
}

export const newConfig: SmtpConfig = {
  host: '',
  port: usualPorts.tls,
  security: 'tls',
  user: '',
  fromName: '',
  fromAddress: '',
  connections: 3,
  perMinute: 300,
  ...plainSmtp,
}

/** Another security, and with it its usual port where the port was the usual one before. */
export function withSecurity(config: SmtpConfig, security: SmtpConfig['security']): SmtpConfig {
  const isUsual = config.port === usualPorts[config.security]
  return { ...config, security, port: isUsual ? usualPorts[security] : config.port }
}

/** An inbox as the provider has it, or as it usually is (RFC 8314, 3.2). */
export function newInbox(config: EmailChannelConfig): InboxConfig {
  const known = config.engine === 'smtp' ? presetNamed(config.preset)?.inbox : null
  const user = config.engine === 'smtp' && config.user !== '' ? config.user : config.fromAddress.trim()
  return { ...usualInbox, ...known, user }
}

const usualInbox: InboxConfig = {
  host: '',
  port: 993,
  security: 'tls',
  user: '',
  signIn: 'password',
  folder: 'INBOX',
  processed: 'mark',
  moveTo: '',
  passwordEnv: null,
}

/** The From address's own domain: a signature by another would not be aligned with it (RFC 7489, 3.1.1). */
export function newDkim({ fromAddress }: EmailChannelConfig): DkimConfig {
  return {
    domain: fromAddress
      .slice(fromAddress.lastIndexOf('@') + 1)
      .trim()
      .toLowerCase(),
    selector: 'rundbrev',
    keyEnv: null,
  }
}

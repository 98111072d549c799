import type { Channel } from '../../../shared/contract/channels.ts'
import { plainSmtp, type SmtpConfig } from '../../../shared/delivery/emailChannelConfig.ts'

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

import type { EmailChannelConfig } from './emailChannelConfig.ts'

/** How what a channel's letters leave through is named in messages: "smtp.kommun.example:587", "email.eu-north-1.amazonaws.com", "outbox/" for the built-in one. */
export function serverOf(config: EmailChannelConfig): string {
  switch (config.engine) {
    case 'smtp':
      return `${config.host}:${config.port}`
    case 'ses':
      return config.endpoint === '' ? `email.${config.region}.amazonaws.com` : hostIn(config.endpoint)
    case 'listmonk':
      return hostIn(config.address)
    case 'outbox':
      return 'outbox/'
  }
}

function hostIn(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}

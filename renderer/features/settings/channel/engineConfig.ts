import type { EmailChannelConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { newOutbox } from '../../../../shared/delivery/newOutbox.ts'
import { newConfig } from './emailChannel.ts'

/** What letters can be handed to, the usual one first. */
export const engines = [
  'smtp',
  'ses',
  'listmonk',
  'outbox',
] as const satisfies readonly EmailChannelConfig['engine'][]

/** Amazon's regions in Europe that send mail, the nearest first. */
export const sesRegions = [
  ...['eu-north-1', 'eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-south-1', 'eu-central-2'],
] as const

/** The same sender, letter and inbox with another engine; the rest is as that engine begins. */
export function withEngine(
  config: EmailChannelConfig,
  engine: EmailChannelConfig['engine'],
): EmailChannelConfig {
  if (engine === config.engine) return config
  const {
    fromName,
    fromAddress,
    senderAddress,
    replyTo,
    images,
    imagesAddress,
    unsubscribeAddress,
    verp,
    inbox,
  } = config
  const letter = {
    fromName,
    fromAddress,
    senderAddress,
    replyTo,
    images,
    imagesAddress,
    unsubscribeAddress,
    verp,
  }
  switch (engine) {
    case 'smtp':
      return { ...newConfig, ...letter, inbox }
    case 'ses':
      return {
        ...{ engine, region: sesRegions[0], accessKeyId: '', configurationSet: '', endpoint: '' },
        ...{ keyEnv: null, sessionTokenEnv: null, inbox },
        // The account's own rate holds in any case.
        ...{ connections: 10, perMinute: 100_000, perHour: null, perDay: null },
        ...{ perDomainPerMinute: null, perDomainConnections: null },
        ...letter,
      }
    case 'listmonk':
      return {
        ...{ engine, address: '', user: '', messenger: 'email', keyEnv: null, inbox: null },
        ...letter,
      }
    case 'outbox': {
      const usual = newOutbox({ name: fromName, email: fromAddress })
      return { ...usual, ...letter, fromAddress: usual.fromAddress }
    }
  }
}

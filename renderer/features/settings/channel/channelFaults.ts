import { EmailChannelConfig } from '../../../../shared/delivery/emailChannelConfig.ts'

/** What is wrong with a field: the last part of the text that says so. */
export type FaultKind = 'required' | 'host' | 'address' | 'url' | 'number' | 'token' | 'region' | 'accessKey'

/** Faults by the field's path, "inbox.host". */
export type ChannelFaults = Readonly<Record<string, FaultKind>>

/** What keeps the settings from being saved: what the contract refuses, and what would not work. */
export function faultsOf(name: string, config: EmailChannelConfig): ChannelFaults {
  const faults: Record<string, FaultKind> = {}
  for (const { path } of EmailChannelConfig.safeParse(config).error?.issues ?? []) {
    const field = path.join('.')
    faults[field] ??= kindOf(String(path.at(-1)))
  }
  if (name.trim() === '') faults.name = 'required'
  if (config.engine === 'smtp' && config.signIn !== 'password') {
    if (config.oauth === null) faults['oauth.clientId'] = 'required'
    if (config.user.trim() === '') faults.user = 'required'
  }
  if (config.engine === 'listmonk' && !URL.canParse(config.address)) faults.address = 'url'
  if (!isAddress(config.fromAddress)) faults.fromAddress = 'address'
  for (const field of ['senderAddress', 'replyTo'] as const) {
    if (config[field] !== '' && !isAddress(config[field])) faults[field] = 'address'
  }
  if (config.images === 'hosted' && !isHttps(config.imagesAddress)) faults.imagesAddress = 'url'
  const { unsubscribeAddress } = config
  if (unsubscribeAddress !== '') {
    if (!isHttps(unsubscribeAddress.replace('{token}', 't'))) faults.unsubscribeAddress = 'url'
    else if (!unsubscribeAddress.includes('{token}')) faults.unsubscribeAddress = 'token'
  }
  if (config.inbox?.processed === 'move' && config.inbox.moveTo.trim() === '')
    faults['inbox.moveTo'] = 'required'
  return faults
}

function kindOf(field: string): FaultKind {
  if (field === 'host' || field === 'region') return field
  if (field === 'accessKeyId') return 'accessKey'
  return /^(port|connections|per[A-Z])/.test(field) ? 'number' : 'required'
}

/** Roughly: main reads it strictly when it is saved. */
function isAddress(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text.trim())
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:'
}

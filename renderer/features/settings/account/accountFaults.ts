import { readHandle } from '../../../../shared/social/handle.ts'
import type { SocialChannelConfig } from '../../../../shared/social/socialChannelConfig.ts'

/** What is wrong with a field: the last part of the text that says so. */
export type AccountFault = 'required' | 'handle'

/** Faults by field: what would be missing. Whether an address does is main's to say, which knows what is a private network. */
export function accountFaults(
  name: string,
  config: SocialChannelConfig,
): Readonly<Record<string, AccountFault>> {
  const faults: Record<string, AccountFault> = {}
  const need = (field: string, value: string) => {
    if (value.trim() === '') faults[field] = 'required'
  }
  need('name', name)
  switch (config.network) {
    case 'bluesky':
      need('address', config.address)
      if (readHandle(config.handle, 'bluesky').kind === 'unusable') faults.handle = 'handle'
      need('handle', config.handle)
      return faults
    case 'mastodon':
      need('address', config.address)
      return faults
    case 'facebook':
      need('apiVersion', config.apiVersion)
      return faults
    case 'linkedin':
      need('apiVersion', config.apiVersion)
      return faults
    case 'x':
      return faults
  }
}

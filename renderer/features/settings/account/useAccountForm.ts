import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../../../shared/contract/channels.ts'
import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import type { SecretPurpose } from '../../../../shared/delivery/secretPurpose.ts'
import { handleExamples } from '../../../../shared/social/handle.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { newAccountConfig } from '../../../../shared/social/newAccountConfig.ts'
import type { PublishingNetwork, SocialChannelConfig } from '../../../../shared/social/socialChannelConfig.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { type NeedsApproval, useNeedsApproval } from '../../approval/useNeedsApproval.ts'
import { accountFaults } from './accountFaults.ts'

export type AccountChannel = Extract<Channel, { kind: 'social' }>

/** An account's settings while they are written. */
export interface AccountForm {
  /** What is saved of it; null before it has been saved for the first time. */
  readonly account: AccountChannel | null
  readonly name: string
  readonly config: SocialChannelConfig
  setName(name: string): void
  change(config: SocialChannelConfig): void
  /** What is wrong with a field, in words; undefined before somebody has tried to save. */
  wrong(field: string): string | undefined
  /** A secret as it is being typed; '' leaves what is kept. */
  secret(purpose: SecretPurpose): string
  setSecret(purpose: SecretPurpose, secret: string): void
  isKept(purpose: SecretPurpose): boolean
  /** Saves without leaving. Where something is wrong it is shown, and the answer is undefined. */
  save(changed?: SocialChannelConfig): Promise<ChannelId | undefined>
  readonly approval: NeedsApproval
  readonly isSaving: boolean
  /** Why the latest save was refused; null while nothing was. */
  readonly refusal: unknown
}

/** What the fields of a network are given. */
export interface NetworkFieldsProps {
  readonly form: AccountForm
  /** Somebody has signed in in the browser. */
  readonly onSignedIn: (id: ChannelId, earlier: 'done' | 'failed' | 'none') => void
}

/** @param opened the account to change, or the network of a new one */
export function useAccountForm(opened: AccountChannel | PublishingNetwork): AccountForm {
  const { t } = useTranslation()
  const isNew = typeof opened === 'string'
  const [account, setAccount] = useState(isNew ? null : opened)
  const [name, setName] = useState(
    isNew ? t('accounts.form.defaultName', { network: networkNames[opened] }) : opened.name,
  )
  const [config, change] = useState<SocialChannelConfig>(isNew ? newAccountConfig(opened) : opened.config)
  const [secrets, setSecrets] = useState<Partial<Record<SecretPurpose, string>>>({})
  const [tried, setTried] = useState(false)
  const saving = useDo('accounts.save', { onError: () => {} })
  const approval = useNeedsApproval(account?.id ?? null)
  const faults = accountFaults(name, config)
  // Signing in keeps a secret beside the form.
  const listed = useAsk('channels.list', {}).data?.channels.find(({ id }) => id === account?.id)
  const kept = listed?.kind === 'social' ? listed.kept : (account?.kept ?? [])
  return {
    ...{ account, name, config, setName, change, approval },
    wrong(field) {
      const fault = faults[field]
      if (!tried || fault === undefined) return undefined
      return t(`accounts.form.wrong.${fault}`, { example: handleExamples.bluesky })
    },
    secret: (purpose) => secrets[purpose] ?? '',
    setSecret: (purpose, secret) => setSecrets({ ...secrets, [purpose]: secret }),
    isKept: (purpose) => kept.includes(purpose),
    async save(changed = config) {
      setTried(true)
      if (Object.keys(faults).length > 0) return undefined
      const client = secrets.oauth ? '' : clientOf(listed)
      const typed = Object.fromEntries(Object.entries(secrets).filter(([, secret]) => secret.trim() !== ''))
      const saved = await saving
        .mutateAsync({
          id: account?.id ?? null,
          name: name.trim(),
          config: withClient(changed, client),
          secrets: typed,
        })
        .catch(() => undefined)
      if (saved === undefined || saved.kind !== 'social') return undefined
      await approval.keep(saved.id)
      setAccount(saved)
      change(saved.config)
      setSecrets({})
      return saved.id
    },
    isSaving: saving.isPending,
    refusal: saving.error,
  }
}

/** The name that an instance knows the program by, got when somebody signed in there beside the form. A token made by hand has none. */
function clientOf(listed: Channel | undefined): string {
  return listed?.kind === 'social' && listed.config.network === 'mastodon' ? listed.config.clientId : ''
}

function withClient(config: SocialChannelConfig, clientId: string): SocialChannelConfig {
  return config.network === 'mastodon' ? { ...config, clientId } : config
}

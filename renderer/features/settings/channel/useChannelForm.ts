import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import type { EmailChannelConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import type { SecretPurpose } from '../../../../shared/delivery/secretPurpose.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { type NeedsApproval, useNeedsApproval } from '../../approval/useNeedsApproval.ts'
import { type ChannelFaults, faultsOf } from './channelFaults.ts'
import { type EmailChannel, newConfig } from './emailChannel.ts'

/** A channel's settings while they are written. */
export interface ChannelForm {
  /** What is saved of it; null before it has been saved for the first time. */
  readonly channel: EmailChannel | null
  readonly name: string
  readonly config: EmailChannelConfig
  readonly faults: ChannelFaults
  setName(name: string): void
  change(config: EmailChannelConfig): void
  /** What is wrong with a field, in words; undefined before somebody has tried to save. */
  wrong(path: string): string | undefined
  /** A secret as it is being typed; '' leaves what is kept. */
  secret(purpose: SecretPurpose): string
  setSecret(purpose: SecretPurpose, secret: string): void
  isKept(purpose: SecretPurpose): boolean
  /** Saves without leaving, for what needs a channel to work on. Where something is wrong it goes there and answers undefined. */
  save(): Promise<ChannelId | undefined>
  /** What puts back what was there when it was opened; null for a new one, and where a secret is another since: the one before is not known. */
  undo(): (() => void) | null
  readonly approval: NeedsApproval
  readonly isSaving: boolean
  /** Why the latest save was refused; null while nothing was. */
  readonly refusal: unknown
}

/** What every part of the settings is given. */
export interface SectionProps {
  readonly form: ChannelForm
}

/** @param onFault called with the path of the first faulty field when it is tried to be saved */
export function useChannelForm(opened: EmailChannel | null, onFault: (path: string) => void): ChannelForm {
  const { t } = useTranslation()
  const [channel, setChannel] = useState(opened)
  const [name, setName] = useState(opened?.name ?? t('settings.channels.defaultName'))
  const [config, change] = useState<EmailChannelConfig>(opened?.config ?? newConfig)
  const [secrets, setSecrets] = useState<Partial<Record<SecretPurpose, string>>>({})
  const [tried, setTried] = useState(false)
  const saving = useDo('channels.saveEmail', { onError: () => {} })
  const back = useDo('channels.saveEmail')
  const hasNewSecret = useRef(false)
  const letBack = useRef<(() => void) | null>(null)
  const approval = useNeedsApproval(channel?.id ?? null)
  const faults = faultsOf(name, config)
  // Signing in and making a key keep secrets beside the form.
  const listed = useAsk('channels.list', {}).data?.channels.find(({ id }) => id === channel?.id)
  const kept = listed?.kind === 'email' ? listed.kept : (channel?.kept ?? [])
  return {
    ...{ channel, name, config, faults, setName, change, approval },
    wrong: (path) => {
      const fault = faults[path]
      return tried && fault !== undefined ? t(`channel.wrong.${fault}`) : undefined
    },
    secret: (purpose) => secrets[purpose] ?? '',
    setSecret: (purpose, secret) => setSecrets({ ...secrets, [purpose]: secret }),
    isKept: (purpose) => kept.includes(purpose),
    async save() {
      setTried(true)
      const [first] = Object.keys(faults)
      if (first !== undefined) {
        onFault(first)
        return undefined
      }
      const typed = Object.fromEntries(Object.entries(secrets).filter(([, secret]) => secret !== ''))
      const saved = await saving
        .mutateAsync({ id: channel?.id ?? null, name: name.trim(), config, secrets: typed })
        .catch(() => undefined)
      if (saved === undefined || saved.kind !== 'email') return undefined
      letBack.current = (await approval.keep(saved.id)) ?? letBack.current
      if (Object.keys(typed).length > 0) hasNewSecret.current = true
      setChannel(saved)
      setSecrets({})
      return saved.id
    },
    undo() {
      if (opened === null || hasNewSecret.current || kept.length !== opened.kept.length) return null
      return () => {
        back.mutate({ id: opened.id, name: opened.name, config: opened.config, secrets: {} })
        letBack.current?.()
      }
    },
    isSaving: saving.isPending,
    refusal: saving.error,
  }
}

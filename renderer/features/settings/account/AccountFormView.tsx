import { Anchor, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelId } from '../../../../shared/contract/scalars.ts'
import { RundbrevError } from '../../../../shared/errors/rundbrevError.ts'
import { troubleError } from '../../../../shared/errors/troubleRecord.ts'
import type { AccountPlace } from '../../../../shared/social/accountPlace.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublishingNetwork, SocialChannelConfig } from '../../../../shared/social/socialChannelConfig.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { NeedsApprovalField } from '../../approval/NeedsApprovalField.tsx'
import classes from './AccountFormView.module.css'
import { NetworkFields } from './NetworkFields.tsx'
import { PlaceChoice } from './PlaceChoice.tsx'
import { PrivateQuestion } from './PrivateQuestion.tsx'
import { type AccountChannel, useAccountForm } from './useAccountForm.ts'

interface AccountFormViewProps {
  readonly opened: AccountChannel | PublishingNetwork
  /** Back to the networks; null where the network is settled. */
  readonly onOther: (() => void) | null
  readonly onClose: () => void
}

type Earlier = 'done' | 'failed' | 'none'

/** Somebody has signed in who may publish in several places. */
interface Asked {
  readonly id: ChannelId
  readonly earlier: Earlier
  readonly places: readonly AccountPlace[]
}

/** An account's settings. It is tried as soon as it is saved, so that what is wrong is said where it can be mended. */
export function AccountFormView({ opened, onOther, onClose }: AccountFormViewProps) {
  const { t } = useTranslation()
  const form = useAccountForm(opened)
  const [trouble, setTrouble] = useState<unknown>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const test = useDo('accounts.test', { onError: setTrouble })
  const places = useDo('accounts.places', { onError: setTrouble })
  const choosing = useDo('accounts.choosePlace', { onError: setTrouble })
  const tryIt = async (id: ChannelId, earlier: Earlier = 'none') => {
    const tested = await test.mutateAsync({ id }).catch(() => undefined)
    if (tested === undefined) return
    if (tested.trouble?.code === 'account-place-missing') return ask(id, earlier)
    if (tested.trouble !== null) return setTrouble(troubleError(tested.trouble))
    const saved = t('accounts.form.saved', { name: form.name.trim(), account: tested.account })
    const network = networkNames[form.config.network]
    showDone(earlier === 'failed' ? `${saved} ${t('accounts.form.earlierLeft', { network })}` : saved)
    onClose()
  }
  const ask = async (id: ChannelId, earlier: Earlier) => {
    const [only, ...others] = (await places.mutateAsync({ id }).catch(() => undefined))?.places ?? []
    if (only === undefined) return
    if (others.length === 0) await choose(id, earlier, only)
    else setAsked({ id, earlier, places: [only, ...others] })
  }
  const choose = async (id: ChannelId, earlier: Earlier, place: AccountPlace) => {
    setAsked(null)
    const chosen = await choosing.mutateAsync({ id, place }).catch(() => undefined)
    if (chosen?.kind !== 'social') return
    form.change(chosen.config)
    await tryIt(id, earlier)
  }
  const save = async (changed?: SocialChannelConfig) => {
    setTrouble(null)
    const id = await form.save(changed)
    if (id !== undefined) await tryIt(id)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  if (asked !== null)
    return (
      <PlaceChoice
        network={form.config.network}
        places={asked.places}
        onChoose={(place) => void choose(asked.id, asked.earlier, place)}
        onCancel={onClose}
      />
    )
  const { config } = form
  const wrong = trouble ?? form.refusal
  const isPrivate = wrong instanceof RundbrevError && wrong.code === 'account-address-private'
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" className={classes.fields}>
        {onOther !== null && form.account === null && (
          <Anchor component="button" type="button" size="sm" ta="start" onClick={onOther}>
            {t('accounts.choose.other')}
          </Anchor>
        )}
        <TextInput
          label={t('accounts.form.name')}
          description={t('accounts.form.nameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          maxLength={100}
          value={form.name}
          error={form.wrong('name')}
          onChange={(event) => form.setName(event.currentTarget.value)}
        />
        <NetworkFields form={form} onSignedIn={(id, earlier) => void tryIt(id, earlier)} />
        <NeedsApprovalField approval={form.approval} />
      </Stack>
      {isPrivate && 'privateAllowed' in config ? (
        <PrivateQuestion
          host={String(wrong.values.host ?? '')}
          onYes={() => void save({ ...config, privateAllowed: true })}
        />
      ) : (
        wrong !== null && <ErrorNote error={wrong} />
      )}
      <FormButtons
        saving={form.isSaving || test.isPending || places.isPending || choosing.isPending}
        onCancel={onClose}
        mt="md"
      >
        {t('accounts.form.save')}
      </FormButtons>
    </form>
  )
}

import { Modal, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../../shared/social/limits.ts'
import { Network, networks } from '../../../../shared/social/network.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { NeedsApprovalField } from '../../approval/NeedsApprovalField.tsx'
import { useNeedsApproval } from '../../approval/useNeedsApproval.ts'
import type { OwnPlace } from './ownPlace.ts'

interface ByHandDialogProps {
  /** null: a new one. */
  readonly place: OwnPlace | null
  readonly onClose: () => void
}

/** A place that is published on by hand: its name, its page, and whose form its text takes. */
export function ByHandDialog({ place, onClose }: ByHandDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [name, setName] = useState(place?.name ?? '')
  const [page, setPage] = useState(place?.page ?? '')
  const [network, setNetwork] = useState<Network>(place?.network ?? 'facebook')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const save = useDo('channels.saveAssisted', { onError: () => {} })
  const back = useDo('channels.saveAssisted')
  const approval = useNeedsApproval(place?.id ?? null)
  const change = (set: (text: string) => void, text: string) => {
    save.reset()
    set(text)
  }
  const missing = name.trim() === '' ? 'name' : page.trim() === '' ? 'page' : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing !== null) return form.current?.querySelector<HTMLInputElement>(`[name=${missing}]`)?.focus()
    save.mutate(
      { id: place?.id ?? null, name: name.trim(), network, page: page.trim() },
      {
        onSuccess: async (saved) => {
          const letBack = await approval.keep(saved.id)
          onClose()
          if (place === null) showDone(t('byHand.saved', { name: saved.name }))
          else
            offerUndo(t('byHand.changed', { name: saved.name }), () => {
              back.mutate({ id: place.id, name: place.name, network: place.network, page: place.page })
              letBack?.()
            })
        },
      },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={place === null ? t('byHand.form.addTitle') : t('byHand.form.editTitle', { name: place.name })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <form ref={form} noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            name="name"
            data-autofocus
            required
            label={t('byHand.form.name')}
            description={t('byHand.form.nameHint')}
            inputWrapperOrder={order}
            maxLength={100}
            value={name}
            error={tried && name.trim() === '' && t('byHand.form.nameMissing')}
            onChange={(event) => change(setName, event.currentTarget.value)}
          />
          <TextInput
            name="page"
            required
            label={t('byHand.form.page')}
            description={t('byHand.form.pageHint')}
            inputWrapperOrder={order}
            placeholder="https://"
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            maxLength={2000}
            value={page}
            error={tried && page.trim() === '' && t('byHand.form.pageMissing')}
            onChange={(event) => change(setPage, event.currentTarget.value)}
          />
          <Select
            label={t('byHand.form.network')}
            description={t('byHand.form.networkHint')}
            inputWrapperOrder={order}
            allowDeselect={false}
            data={networks.map((value) => ({
              value,
              label: t('byHand.form.choice', { network: networkNames[value], count: limits[value].text }),
            }))}
            value={network}
            onChange={(value) => value !== null && setNetwork(Network.parse(value))}
          />
          <NeedsApprovalField approval={approval} />
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

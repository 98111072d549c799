import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../../../shared/social/socialChannelConfig.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { AccountFormView } from './AccountFormView.tsx'
import { NetworkChoice } from './NetworkChoice.tsx'
import type { AccountChannel } from './useAccountForm.ts'

interface AccountDialogProps {
  /** null: a new one. */
  readonly account: AccountChannel | null
  readonly onClose: () => void
}

/** An account on a network: which network, whose, and how one signs in. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [network, setNetwork] = useState<PublishingNetwork | null>(account?.network ?? null)
  const title =
    network === null
      ? t('accounts.choose.title')
      : t(account === null ? 'accounts.form.addTitle' : 'accounts.form.editTitle', {
          network: networkNames[network],
        })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      {network === null ? (
        <NetworkChoice onChoose={setNetwork} />
      ) : (
        <AccountFormView
          opened={account ?? network}
          onOther={account === null ? () => setNetwork(null) : null}
          onClose={onClose}
        />
      )}
    </Modal>
  )
}

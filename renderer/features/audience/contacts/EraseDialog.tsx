import { List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseEmailAddress } from '../../../../shared/audience/emailAddress.ts'
import { accountKey } from '../../../../shared/social/accountKey.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { ErasedReport } from './ErasedReport.tsx'

interface EraseDialogProps {
  readonly name: string
  readonly email: string
  readonly onClose: () => void
}

/** What an erasure does, in the order that it matters to whoever decides. */
const consequences = ['willContact', 'willLetters', 'willAudit', 'willBlock', 'willStay'] as const
/** Of an account on a network little is kept. */
const ofAccount = ['willReplies', 'willKeepOut', 'willStay'] as const

/** Asks for the address before what cannot be undone, and tells afterwards what was done and what is left to do. */
export function EraseDialog({ name, email, onClose }: EraseDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [typed, setTyped] = useState('')
  const erase = useDo('contacts.erase', { onError: () => {} })
  const isRight = isSameAddress(typed, email)
  const close = { 'aria-label': t('common.action.close') }
  if (erase.data !== undefined) {
    return (
      <Modal
        opened
        returnFocus={false}
        size="lg"
        onClose={onClose}
        title={t('privacy.erase.doneTitle')}
        closeButtonProps={close}
      >
        <ErasedReport erasure={erase.data} onClose={onClose} />
      </Modal>
    )
  }
  return (
    <Modal
      opened
      returnFocus={false}
      size="lg"
      onClose={onClose}
      title={t('audience.erase.title', { name })}
      closeButtonProps={close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isRight) erase.mutate({ email })
        }}
      >
        <Stack gap="md">
          <div>
            <Text size="sm" fw={600} mb={4}>
              {t('privacy.erase.will')}
            </Text>
            <List size="sm" spacing={4}>
              {(accountKey(email) === null ? consequences : ofAccount).map((consequence) => (
                <List.Item key={consequence}>{t(`privacy.erase.${consequence}`)}</List.Item>
              ))}
            </List>
          </div>
          <TextInput
            data-autofocus
            label={t('privacy.erase.type', { email })}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            error={typed.length >= email.length && !isRight && t('privacy.erase.wrong')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {erase.isError && <ErrorNote error={erase.error} />}
          <FormButtons saving={erase.isPending} onCancel={onClose} disabled={!isRight} color="red">
            {t('audience.erase.action')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}

function isSameAddress(typed: string, email: string): boolean {
  const account = accountKey(email)
  if (account !== null) return accountKey(typed) === account
  const [one, other] = [parseEmailAddress(typed), parseEmailAddress(email)]
  return one.kind === 'address' && other.kind === 'address' && one.key === other.key
}

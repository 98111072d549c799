import { Button, Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseEmailAddress } from '../../../../shared/audience/emailAddress.ts'
import { accountKey } from '../../../../shared/social/accountKey.ts'

interface AddressFormProps {
  readonly label: string
  /** Told an address as it is written; never anything else. */
  readonly onAddress: (email: string) => void
  /** Whether an account on a network is as good. */
  readonly takesAccounts?: boolean
}

/** Asks for one address. */
export function AddressForm({ label, onAddress, takesAccounts = false }: AddressFormProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reading = parseEmailAddress(text)
    const isAccount = takesAccounts && accountKey(text) !== null
    setWrong(!isAccount && reading.kind !== 'address')
    if (isAccount) onAddress(text.trim())
    else if (reading.kind === 'address') onAddress(reading.address)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={label}
          type={takesAccounts ? 'text' : 'email'}
          w={takesAccounts ? 400 : 340}
          placeholder={t('privacy.emailPlaceholder')}
          value={text}
          error={isWrong && t(takesAccounts ? 'privacy.personInvalid' : 'privacy.emailInvalid')}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setWrong(false)
          }}
        />
        <Button type="submit" variant="default" mt={25} leftSection={<IconSearch size={16} stroke={1.6} />}>
          {t('privacy.lookUp')}
        </Button>
      </Group>
    </form>
  )
}

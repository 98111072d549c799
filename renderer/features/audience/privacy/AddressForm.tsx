import { Button, Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseEmailAddress } from '../../../../shared/audience/emailAddress.ts'

interface AddressFormProps {
  readonly label: string
  /** Told an address as it is written; never anything else. */
  readonly onAddress: (email: string) => void
}

/** Asks for one address. */
export function AddressForm({ label, onAddress }: AddressFormProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const reading = parseEmailAddress(text)
    setWrong(reading.kind !== 'address')
    if (reading.kind === 'address') onAddress(reading.address)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={label}
          type="email"
          w={340}
          placeholder={t('privacy.emailPlaceholder')}
          value={text}
          error={isWrong && t('privacy.emailInvalid')}
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

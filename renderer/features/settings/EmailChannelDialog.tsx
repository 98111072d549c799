import {
  Input,
  Modal,
  NumberInput,
  PasswordInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core'
import { useId } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SmtpConfig } from '../../../shared/delivery/emailChannelConfig.ts'
import { useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { type EmailChannel, newConfig, withSecurity } from './emailChannel.ts'

interface EmailChannelDialogProps {
  /** null: a new one. */
  readonly channel: EmailChannel | null
  readonly onClose: () => void
}

type TextField = 'host' | 'user' | 'fromName' | 'fromAddress'

/** A server that newsletters leave through: where, as whom, how fast. The password is written, never read back. */
export function EmailChannelDialog({ channel, onClose }: EmailChannelDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [name, setName] = useState(channel?.name ?? t('settings.channels.defaultName'))
  const [config, setConfig] = useState<SmtpConfig>(channel?.config ?? newConfig)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const securityId = useId()
  const save = useDo('channels.saveEmail', { onError: () => {}, onSuccess: onClose })
  const change = (part: Partial<SmtpConfig>) => setConfig({ ...config, ...part })
  const parsed = SmtpConfig.safeParse(config)
  const wrong = (field: keyof SmtpConfig) =>
    tried &&
    parsed.error?.issues.some(({ path }) => path[0] === field) === true &&
    t(`settings.channels.wrong.${field === 'host' || field === 'fromAddress' ? field : 'number'}`)
  const text = (field: TextField) => ({
    label: t(`settings.channels.${field}`),
    value: config[field],
    error: wrong(field),
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  })
  const number = (field: 'port' | 'connections' | 'perMinute') => ({
    label: t(`settings.channels.${field}`),
    value: config[field],
    error: wrong(field),
    allowDecimal: false,
    allowNegative: false,
    hideControls: true,
    onChange: (value: number | string) => typeof value === 'number' && change({ [field]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!parsed.success || name.trim() === '') return
    save.mutate({
      id: channel?.id ?? null,
      name: name.trim(),
      config: parsed.data,
      secrets: password === '' ? {} : { password },
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(channel === null ? 'settings.channels.add' : 'settings.channels.change')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('settings.channels.name')}
            maxLength={100}
            value={name}
            error={tried && name.trim() === '' && t('common.required')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
            <TextInput {...text('fromName')} maxLength={200} />
            <TextInput {...text('fromAddress')} required type="email" maxLength={254} />
            <TextInput
              {...text('host')}
              required
              placeholder={t('settings.channels.hostHint')}
              spellCheck={false}
              maxLength={253}
            />
            <NumberInput {...number('port')} required max={65_535} />
          </SimpleGrid>
          <Input.Wrapper
            label={t('settings.channels.securityLabel')}
            labelElement="div"
            labelProps={{ id: securityId }}
            description={config.security === 'none' && t('settings.channels.noneHint')}
            inputWrapperOrder={['label', 'input', 'description']}
          >
            <SegmentedControl
              fullWidth
              aria-labelledby={securityId}
              data={(['tls', 'starttls', 'none'] as const).map((value) => ({
                value,
                label: t(`settings.channels.security.${value}`),
              }))}
              value={config.security}
              onChange={(security) => setConfig(withSecurity(config, security))}
            />
          </Input.Wrapper>
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
            <TextInput {...text('user')} spellCheck={false} autoComplete="off" maxLength={320} />
            <PasswordInput
              label={t('settings.channels.password')}
              description={
                channel?.kept.includes('password') === true ? t('settings.channels.passwordKept') : undefined
              }
              autoComplete="off"
              maxLength={1000}
              visibilityToggleButtonProps={{ 'aria-label': t('settings.channels.showPassword') }}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </SimpleGrid>
          <SimpleGrid cols={2} spacing="sm">
            <NumberInput
              {...number('connections')}
              max={20}
              description={t('settings.channels.connectionsHint')}
            />
            <NumberInput
              {...number('perMinute')}
              max={100_000}
              description={t('settings.channels.perMinuteHint')}
            />
          </SimpleGrid>
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose} mt="xs" />
        </Stack>
      </form>
    </Modal>
  )
}

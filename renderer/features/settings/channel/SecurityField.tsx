import { Input, SegmentedControl } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { SmtpConfig } from '../../../../shared/delivery/emailChannelConfig.ts'

interface SecurityFieldProps {
  readonly value: SmtpConfig['security']
  readonly onChange: (security: SmtpConfig['security']) => void
}

/** How a connection is secured. */
export function SecurityField({ value, onChange }: SecurityFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Input.Wrapper
      label={t('settings.channels.securityLabel')}
      labelElement="div"
      labelProps={{ id }}
      description={value === 'none' && t('settings.channels.noneHint')}
      inputWrapperOrder={['label', 'input', 'description']}
    >
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        data={(['tls', 'starttls', 'none'] as const).map((security) => ({
          value: security,
          label: t(`settings.channels.security.${security}`),
        }))}
        value={value}
        onChange={onChange}
      />
    </Input.Wrapper>
  )
}

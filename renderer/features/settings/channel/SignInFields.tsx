import { Alert, Anchor, Input, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconAlertTriangle, IconBrandGoogle, IconBrandWindows } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OauthClient, SmtpConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { BrowserSignIn } from './BrowserSignIn.tsx'
import { ForgottenNote } from './ForgottenNote.tsx'
import { fieldsOf } from './fieldProps.ts'
import { SecretField } from './SecretField.tsx'
import type { SectionProps } from './useChannelForm.ts'

interface SignInFieldsProps extends SectionProps {
  readonly config: SmtpConfig
}

const noClient: OauthClient = { clientId: '', tenant: 'organizations' }

/** How the channel signs in: with a password, or in the browser with Microsoft or Google. */
export function SignInFields({ form, config }: SignInFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const { text } = fieldsOf(form, config, form.change)
  const choose = (signIn: SmtpConfig['signIn']) => {
    const client = config.oauth ?? (signIn === 'password' ? null : noClient)
    form.change({
      ...config,
      signIn,
      oauth: signIn === 'password' && client?.clientId === '' ? null : client,
    })
  }
  const byPassword = config.signIn === 'password'
  return (
    <Stack gap="sm">
      <Input.Wrapper label={t('channel.signIn.label')} labelElement="div" labelProps={{ id }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          data={(['password', 'microsoft', 'google'] as const).map((value) => ({
            value,
            label: t(`channel.signIn.by.${value}`),
          }))}
          value={config.signIn}
          onChange={choose}
        />
      </Input.Wrapper>
      {byPassword && isMicrosoft(config.host) && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle stroke={1.6} />}>
          <Text size="sm">
            {t('channel.signIn.passwordEnds')}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => choose('microsoft')}>
              {t('channel.signIn.chooseMicrosoft')}
            </Anchor>
          </Text>
        </Alert>
      )}
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          {...text('user')}
          label={t('settings.channels.user')}
          required={!byPassword}
          description={t(byPassword ? 'channel.userHint' : 'channel.signIn.userHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          spellCheck={false}
          autoComplete="off"
          maxLength={320}
        />
        {byPassword ? (
          <SecretField form={form} purpose="password" label={t('settings.channels.password')} />
        ) : (
          <ClientField form={form} config={config} field="clientId" />
        )}
        {config.signIn === 'microsoft' && <ClientField form={form} config={config} field="tenant" />}
        {config.signIn === 'google' && (
          <SecretField form={form} purpose="client" label={t('channel.signIn.clientSecret')} />
        )}
      </SimpleGrid>
      {(!byPassword || config.user.trim() !== '') && <ForgottenNote what="signIn" />}
      {config.signIn !== 'password' && (
        <BrowserSignIn
          form={form}
          procedure="desktop.signIn"
          label={t(`channel.signIn.start.${config.signIn}`)}
          icon={config.signIn === 'microsoft' ? IconBrandWindows : IconBrandGoogle}
        />
      )}
    </Stack>
  )
}

interface ClientFieldProps extends SignInFieldsProps {
  readonly field: keyof OauthClient
}

/** What the administrator has got when the program was registered. */
function ClientField({ form, config, field }: ClientFieldProps) {
  const { t } = useTranslation()
  const change = (oauth: OauthClient) => form.change({ ...config, oauth })
  const { text } = fieldsOf(form, config.oauth ?? noClient, change, 'oauth.')
  return (
    <TextInput
      {...text(field)}
      label={t(`channel.signIn.${field}`)}
      description={t(`channel.signIn.${field}Hint`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      spellCheck={false}
      maxLength={field === 'tenant' ? 100 : 200}
    />
  )
}

/** Microsoft 365's servers for sending; in its clouds of their own they are called the same before another domain. */
function isMicrosoft(host: string): boolean {
  return /(^|\.)(office365|outlook)\.com$/i.test(host.trim())
}

import { Alert, Anchor, Button, Collapse, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp, IconInfoCircle } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisteredNetwork } from '../../../../shared/social/accountProvider.ts'
import { xReadCost } from '../../../../shared/social/costOf.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import type { ConfigOf } from '../../../../shared/social/socialChannelConfig.ts'
import { interfaceLocale } from '../../../app/i18n.ts'
import { networkLooks } from '../../../ui/networkLook.ts'
import { BrowserSignIn } from '../channel/BrowserSignIn.tsx'
import { ForgottenNote } from '../channel/ForgottenNote.tsx'
import { fieldsOf } from '../channel/fieldProps.ts'
import { SecretField } from '../channel/SecretField.tsx'
import { AuthorFields } from './AuthorFields.tsx'
import { RedirectField } from './RedirectField.tsx'
import { RegisteredDetails } from './RegisteredDetails.tsx'
import type { NetworkFieldsProps } from './useAccountForm.ts'

interface RegisteredFieldsProps extends NetworkFieldsProps {
  readonly config: ConfigOf<RegisteredNetwork>
}

const Guide = lazy(async () => ({ default: (await import('./guide/Guide.tsx')).Guide }))

/** A network where the organisation has registered an application of its own. */
export function RegisteredFields({ form, config, onSignedIn }: RegisteredFieldsProps) {
  const { t } = useTranslation()
  const [isMore, more] = useDisclosure(false)
  const [isGuided, guide] = useDisclosure(false)
  const { network } = config
  const { text } = fieldsOf(form, config, form.change)
  const unproven = t('accounts.unproven', { network: networkNames[network] })
  const steps = (
    <Anchor
      component="button"
      type="button"
      size="sm"
      mt={4}
      underline="always"
      aria-expanded={isGuided}
      onClick={guide.toggle}
    >
      {t(isGuided ? 'accounts.guide.close' : 'accounts.guide.open')}
    </Anchor>
  )
  return (
    <>
      {form.account === null ? (
        <Alert
          variant="light"
          icon={<IconInfoCircle stroke={1.6} />}
          title={t('accounts.form.registered.before')}
        >
          <Text size="sm">{t(`accounts.form.registered.${network}`)}</Text>
          {steps}
          <Text size="sm" mt={6} fw={600}>
            {unproven}
          </Text>
        </Alert>
      ) : (
        // Whoever comes back wants to sign in: what was to be read before is out of the way.
        <div>
          {!form.account.proven && <Text size="sm">{unproven}</Text>}
          {steps}
        </div>
      )}
      <Collapse expanded={isGuided}>
        {isGuided && (
          <Suspense>
            <Guide network={network} />
          </Suspense>
        )}
      </Collapse>
      {/* The address is registered before the network gives a secret, and it gives one to nearly all. */}
      <RedirectField
        config={config}
        hasSecret={form.account === null || form.isKept('client') || form.secret('client') !== ''}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          {...text('clientId')}
          label={t(`accounts.form.registered.clientId.${network}`)}
          data-autofocus
          spellCheck={false}
          autoComplete="off"
          maxLength={300}
        />
        <SecretField
          form={form}
          purpose="client"
          label={t(`accounts.form.registered.secret.${network}`)}
          {...(network !== 'facebook' && { hint: t('accounts.form.registered.secretOptional') })}
        />
      </SimpleGrid>
      <ForgottenNote what="signIn" />
      {config.network === 'facebook' && (
        <TextInput
          label={t('accounts.form.registered.pageId')}
          description={t('accounts.form.registered.pageIdHint')}
          inputWrapperOrder={below}
          inputMode="numeric"
          maxLength={40}
          value={config.pageId}
          error={form.wrong('pageId')}
          onChange={(event) => form.change({ ...config, pageId: event.currentTarget.value })}
        />
      )}
      {config.network === 'linkedin' && <AuthorFields form={form} config={config} />}
      {config.network === 'x' && (
        <Switch
          label={t('accounts.form.registered.readsFigures')}
          description={t('accounts.form.registered.readsFiguresHint', {
            cost: xReadCost.toLocaleString(interfaceLocale()),
          })}
          checked={config.readsFigures}
          onChange={(event) => form.change({ ...config, readsFigures: event.currentTarget.checked })}
        />
      )}
      <BrowserSignIn
        form={form}
        procedure="desktop.signInToAccount"
        label={t('accounts.form.signIn.start', { network: networkNames[network] })}
        icon={networkLooks[network].icon}
        onSignedIn={onSignedIn}
      />
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isMore}
          rightSection={isMore ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
          onClick={more.toggle}
        >
          {t(isMore ? 'accounts.form.less' : 'accounts.form.more')}
        </Button>
        <Collapse expanded={isMore}>
          <Stack gap="sm" mt="xs">
            <RegisteredDetails form={form} config={config} />
          </Stack>
        </Collapse>
      </div>
    </>
  )
}

const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

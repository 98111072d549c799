import { NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RegisteredNetwork } from '../../../../shared/social/accountProvider.ts'
import type { ConfigOf } from '../../../../shared/social/socialChannelConfig.ts'
import { SecretField } from '../channel/SecretField.tsx'
import type { AccountForm } from './useAccountForm.ts'

interface RegisteredDetailsProps {
  readonly form: AccountForm
  readonly config: ConfigOf<RegisteredNetwork>
}

/** What is seldom changed: a token made by hand, the version that is spoken, what a post costs. */
export function RegisteredDetails({ form, config }: RegisteredDetailsProps) {
  const { t } = useTranslation()
  return (
    <>
      <SecretField
        form={form}
        purpose="oauth"
        label={t('accounts.form.registered.token')}
        hint={t('accounts.form.registered.tokenHint')}
      />
      {config.network === 'x' ? (
        <SimpleGrid cols={2} spacing="sm">
          {(['plain', 'withLink'] as const).map((which) => (
            <NumberInput
              key={which}
              label={t(`accounts.form.registered.${which}`)}
              description={t('accounts.form.registered.costsHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              decimalScale={3}
              allowNegative={false}
              hideControls
              value={config.costs[which]}
              onChange={(value) =>
                form.change({ ...config, costs: { ...config.costs, [which]: Number(value) } })
              }
            />
          ))}
        </SimpleGrid>
      ) : (
        <TextInput
          label={t('accounts.form.registered.apiVersion')}
          description={t('accounts.form.registered.apiVersionHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          spellCheck={false}
          maxLength={20}
          value={config.apiVersion}
          error={form.wrong('apiVersion')}
          onChange={(event) => form.change({ ...config, apiVersion: event.currentTarget.value })}
        />
      )}
    </>
  )
}

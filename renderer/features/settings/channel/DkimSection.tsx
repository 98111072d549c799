import { SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DkimConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { newDkim } from './emailChannel.ts'
import { fieldsOf } from './fieldProps.ts'
import { SigningKey } from './SigningKey.tsx'
import type { ChannelForm, SectionProps } from './useChannelForm.ts'

/** Signing letters, for an organisation that runs its own server. */
export function DkimSection({ form }: SectionProps) {
  const { t } = useTranslation()
  const { config, change } = form
  if (config.engine !== 'smtp') return null
  const { dkim } = config
  const { text } = fieldsOf(
    form,
    dkim ?? newDkim(config),
    (changed) => change({ ...config, dkim: changed }),
    'dkim.',
  )
  return (
    <Stack gap="sm">
      <Switch
        label={t('channel.dkim.sign')}
        description={t('channel.dkim.signHint')}
        checked={dkim !== null}
        onChange={(event) =>
          change({ ...config, dkim: event.currentTarget.checked ? newDkim(config) : null })
        }
      />
      {dkim !== null && (
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            {...text('domain')}
            label={t('channel.dkim.domain')}
            required
            spellCheck={false}
            maxLength={253}
          />
          <TextInput
            {...text('selector')}
            label={t('channel.dkim.selector')}
            description={t('channel.dkim.selectorHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            spellCheck={false}
            maxLength={63}
          />
        </SimpleGrid>
      )}
      {dkim !== null && <SigningKey form={form} isSaved={isSaved(form, dkim)} />}
    </Stack>
  )
}

function isSaved({ channel }: ChannelForm, { domain, selector }: DkimConfig): boolean {
  const saved = channel?.config.engine === 'smtp' ? channel.config.dkim : undefined
  return saved?.domain === domain && saved.selector === selector
}

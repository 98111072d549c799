import { Radio, Stack, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldsOf } from './fieldProps.ts'
import type { SectionProps } from './useChannelForm.ts'

/** How the letter itself is made: where its images are, how one gets off the list, how a bounce is recognised. */
export function LetterSection({ form }: SectionProps) {
  const { t } = useTranslation()
  const { config, change } = form
  const { text } = fieldsOf(form, config, change)
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('channel.images.label')}
        value={config.images}
        onChange={(images) => change({ ...config, images: images as 'embedded' | 'hosted' })}
      >
        <Stack gap={8} mt={6}>
          {(['embedded', 'hosted'] as const).map((images) => (
            <Radio
              key={images}
              value={images}
              label={t(`channel.images.${images}`)}
              description={t(`channel.images.${images}Hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {config.images === 'hosted' && (
        <TextInput
          {...text('imagesAddress')}
          label={t('channel.images.address')}
          description={t('channel.images.addressHint')}
          required
          placeholder="https://"
          spellCheck={false}
          maxLength={500}
        />
      )}
      <TextInput
        {...text('unsubscribeAddress')}
        label={t('channel.unsubscribe.label')}
        description={t('channel.unsubscribe.hint')}
        placeholder="https://"
        spellCheck={false}
        maxLength={500}
      />
      <Switch
        label={t('channel.verp.label')}
        description={t('channel.verp.hint')}
        checked={config.verp}
        onChange={(event) => change({ ...config, verp: event.currentTarget.checked })}
      />
    </Stack>
  )
}

import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { memberToBe } from '../../../../shared/social/accountPlace.ts'
import type { ConfigOf } from '../../../../shared/social/socialChannelConfig.ts'
import type { AccountForm } from './useAccountForm.ts'

interface AuthorFieldsProps {
  readonly form: AccountForm
  readonly config: ConfigOf<'linkedin'>
}

/** Whether an organisation's page is published on or a member's, which LinkedIn has different permissions for; and, where it is known, which. */
export function AuthorFields({ form, config }: AuthorFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  const isMember = config.author.startsWith(memberToBe)
  return (
    <>
      <Input.Wrapper
        label={t('accounts.form.registered.author')}
        labelElement="div"
        labelProps={{ id }}
        description={isMember ? t('accounts.form.registered.memberHint') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      >
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          data={(['organization', 'member'] as const).map((value) => ({
            value,
            label: t(`accounts.form.registered.authors.${value}`),
          }))}
          value={isMember ? 'member' : 'organization'}
          onChange={(value) => form.change({ ...config, author: value === 'member' ? memberToBe : '' })}
        />
      </Input.Wrapper>
      {!isMember && (
        <TextInput
          label={t('accounts.form.registered.organization')}
          description={t('accounts.form.registered.organizationHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          spellCheck={false}
          maxLength={100}
          value={config.author}
          error={form.wrong('author')}
          onChange={(event) => form.change({ ...config, author: event.currentTarget.value })}
        />
      )}
    </>
  )
}

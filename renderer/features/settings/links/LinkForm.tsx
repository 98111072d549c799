import { Anchor, Button, Group, SimpleGrid, Stack, Switch, TagsInput, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkRules } from '../../../../shared/links/linkRules.ts'
import { hostOf } from '../../../../shared/links/tagLink.ts'
import { unknownPlaceholders } from '../../../../shared/links/tagValue.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { LinkPreview } from './LinkPreview.tsx'
import { TagFields } from './TagFields.tsx'

interface LinkFormProps {
  readonly saved: LinkRules
  /** The organisation's own, to be offered. */
  readonly website: string | null
}

/** What goes for every channel: whether links are tagged, where to, and with what. */
export function LinkForm({ saved, website }: LinkFormProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Omit<LinkRules, 'channels'>>(saved)
  // The channels' own are changed beside it.
  const rules = { ...typed, channels: saved.channels }
  const back = useDo('links.save')
  const save = useDo('links.save', { onError: () => {} })
  const change = (part: Partial<typeof typed>) => {
    save.reset()
    setTyped({ ...typed, ...part })
  }
  const host = website === null ? null : hostOf(website)
  const isKnown = host === null || rules.domains.some((domain) => hostOf(domain) === host)
  const isUsable = Object.values(rules.tags).every((template) => unknownPlaceholders(template).length === 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isUsable) return
    const putBack = () => {
      setTyped(saved)
      back.mutate({ rules: saved, understood: false })
    }
    save.mutate({ rules, understood: false }, { onSuccess: () => offerUndo(t('links.saved'), putBack) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Switch
          label={t('links.tagged')}
          description={t('links.taggedHint')}
          checked={rules.tagged}
          onChange={(event) => change({ tagged: event.currentTarget.checked })}
        />
        <div>
          <TagsInput
            label={t('links.domains')}
            description={t('links.domainsHint')}
            inputWrapperOrder={hintBelow}
            placeholder={rules.domains.length === 0 ? t('links.domainsAdd') : ''}
            maxTags={50}
            acceptValueOnBlur
            splitChars={[',', ' ', ';']}
            value={rules.domains}
            onChange={(domains) => change({ domains: domains.map((domain) => hostOf(domain) ?? domain) })}
          />
          {!isKnown && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              mt={6}
              onClick={() => change({ domains: [...rules.domains, host] })}
            >
              {t('links.suggest', { domain: host })}
            </Anchor>
          )}
          {rules.tagged && rules.domains.length === 0 && (
            <Text size="sm" mt={6} role="status">
              {t('links.domainsMissing')}
            </Text>
          )}
        </div>
        <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
          <TagFields
            values={rules.tags}
            onChange={(name, value) => change({ tags: { ...rules.tags, [name]: value } })}
          />
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          {t('links.tagsHint', {
            placeholders: placeholderNames.map((name) => t(`links.placeholder.${name}`)).join(', '),
          })}
        </Text>
        <TagsInput
          label={t('links.signed')}
          description={t('links.signedHint')}
          inputWrapperOrder={hintBelow}
          maxTags={50}
          acceptValueOnBlur
          value={rules.signed}
          onChange={(signed) => change({ signed })}
        />
        <LinkPreview rules={rules} />
        {save.isError && <ErrorNote error={save.error} />}
        <Group justify="flex-end">
          <Button type="submit" variant="light" loading={save.isPending}>
            {t('common.action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const placeholderNames = ['channel', 'medium', 'title', 'month'] as const
const hintBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

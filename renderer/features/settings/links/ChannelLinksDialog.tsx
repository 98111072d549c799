import { Modal, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkSettings } from '../../../../shared/contract/links.ts'
import type { ChannelLinks, LinkChannel } from '../../../../shared/links/linkRules.ts'
import { redirectFault } from '../../../../shared/links/redirectLink.ts'
import { unknownPlaceholders } from '../../../../shared/links/tagValue.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { channelName } from './channelName.ts'
import { RedirectLaw } from './RedirectLaw.tsx'
import { TagFields } from './TagFields.tsx'

interface ChannelLinksDialogProps extends LinkSettings {
  readonly channel: LinkChannel
  readonly onClose: () => void
}

const choices = ['everywhere', 'always', 'never'] as const
type Choice = (typeof choices)[number]

/** One channel's own word on links: tagged or not, with what, and by way of which server. */
export function ChannelLinksDialog({ channel, rules, confirmed, onClose }: ChannelLinksDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const label = useId()
  const [links, setLinks] = useState<ChannelLinks>(rules.channels[channel] ?? { tags: {}, redirect: null })
  const [understood, setUnderstood] = useState(false)
  const [tried, setTried] = useState(false)
  const back = useDo('links.save')
  const save = useDo('links.save', {
    onError: () => {},
    onSuccess: () => {
      onClose()
      const told = t('links.savedOf', { channel: channelName(channel, t) })
      // What the officer has understood of a server of theirs is not said in their place.
      if (isNew || redirect !== (rules.channels[channel]?.redirect ?? null)) showDone(told)
      else offerUndo(told, () => back.mutate({ rules, understood: false }))
    },
  })
  const change = (part: Partial<ChannelLinks>) => {
    save.reset()
    setLinks({ ...links, ...part })
  }
  const { tagged, tags, redirect } = links
  const fault = redirect === null ? null : redirectFault(redirect)
  const isNew = redirect !== null && redirect !== (rules.channels[channel]?.redirect ?? null)
  const asksForWord = channel === 'email' && redirect !== null
  const isUsable = Object.values(tags).every((template) => unknownPlaceholders(template ?? '').length === 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault !== null || !isUsable || (asksForWord && isNew && !understood)) return
    save.mutate({ rules: { ...rules, channels: { ...rules.channels, [channel]: links } }, understood })
  }
  const choose = (choice: Choice) => {
    const { tagged: _, ...rest } = links
    setLinks(choice === 'everywhere' ? rest : { ...rest, tagged: choice === 'always' })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('links.channels.dialog', { channel: channelName(channel, t) })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <div>
            <Text size="sm" fw={500} mb={4} id={label}>
              {t('links.channels.tagged')}
            </Text>
            <SegmentedControl
              aria-labelledby={label}
              data={choices.map((value) => ({ value, label: t(`links.channels.taggedAs.${value}`) }))}
              value={tagged === undefined ? 'everywhere' : tagged ? 'always' : 'never'}
              onChange={(value) => choose(value as Choice)}
            />
          </div>
          {tagged !== false && (
            <div>
              <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
                <TagFields
                  values={tags}
                  otherwise={rules.tags}
                  onChange={(name, value) => {
                    const { [name]: _, ...others } = tags
                    change({ tags: value === '' ? others : { ...others, [name]: value } })
                  }}
                />
              </SimpleGrid>
              <Text size="xs" c="dimmed" mt={6}>
                {t('links.channels.tagsHint')}
              </Text>
            </div>
          )}
          <TextInput
            label={t('links.redirect.label')}
            description={t('links.redirect.hint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            placeholder={t('links.redirect.example')}
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            maxLength={500}
            value={redirect ?? ''}
            error={tried && fault !== null && t(`links.redirect.fault.${fault}`)}
            onChange={(event) => change({ redirect: event.currentTarget.value.trim() || null })}
          />
          {asksForWord && (
            <RedirectLaw
              confirmed={isNew ? null : confirmed}
              understood={understood}
              isMissing={tried && !understood}
              onUnderstood={setUnderstood}
            />
          )}
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}

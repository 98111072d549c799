import { Autocomplete, Checkbox, Modal, Select, Stack, TagsInput, Text } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactContent } from '../../../../shared/audience/contact.ts'
import type { ContactChange } from '../../../../shared/audience/contactChange.ts'
import type { Input, Output } from '../../../../shared/contract/contract.ts'
import type { WhichContacts } from '../../../../shared/contract/whichContacts.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { languages } from '../../../../shared/i18n/catalogue.ts'
import { newContentLanguage } from '../../../app/i18n.ts'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { newContent } from './contactForm.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { useContactWords } from './useContactWords.ts'

interface BulkEditDialogProps {
  readonly count: number
  readonly which: WhichContacts
  readonly change: UseMutationResult<Output<'contacts.changeMany'>, Error, Input<'contacts.changeMany'>>
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

const parts = ['addTags', 'removeTags', 'role', 'organisation', 'place', 'language', 'consent'] as const
type Part = (typeof parts)[number]

/** What is to be the same for many contacts: a field is changed where it is ticked, and stays as it is elsewhere. */
export function BulkEditDialog({ count, which, change, geo, onClose }: BulkEditDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const known = useContactWords()
  const [ticked, setTicked] = useState<ReadonlySet<Part>>(new Set())
  const [content, setContent] = useState(() => newContent(newContentLanguage()))
  const [addTags, setAddTags] = useState<string[]>([])
  const [removeTags, setRemoveTags] = useState<string[]>([])
  const asked = changeOf(ticked, content, { addTags, removeTags })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (asked !== undefined) change.mutate({ which, change: asked }, { onSuccess: onClose })
  }
  const part = (name: Part, field: ReactNode) => (
    <div key={name}>
      <Checkbox
        label={t(`contacts.many.part.${name}`)}
        checked={ticked.has(name)}
        onChange={(event) => {
          const next = new Set(ticked)
          if (event.currentTarget.checked) next.add(name)
          else next.delete(name)
          setTicked(next)
        }}
      />
      {ticked.has(name) && <div style={{ paddingInlineStart: 32, paddingBlock: '8px 4px' }}>{field}</div>}
    </div>
  )
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size={520}
      title={t('contacts.many.title', { count })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('contacts.many.hint')}
          </Text>
          {part(
            'addTags',
            <TagsInput
              aria-label={t('contacts.many.part.addTags')}
              placeholder={t('audience.contact.tagsHint')}
              data={[...known.tags]}
              value={addTags}
              maxTags={50}
              acceptValueOnBlur
              onChange={setAddTags}
            />,
          )}
          {part(
            'removeTags',
            <TagsInput
              aria-label={t('contacts.many.part.removeTags')}
              placeholder={t('audience.contact.tagsHint')}
              data={[...known.tags]}
              value={removeTags}
              maxTags={50}
              acceptValueOnBlur
              onChange={setRemoveTags}
            />,
          )}
          {part(
            'role',
            <Autocomplete
              aria-label={t('audience.field.role')}
              placeholder={t('contacts.many.emptyClears')}
              data={[...known.roles]}
              limit={20}
              maxLength={100}
              value={content.role}
              onChange={(role) => setContent({ ...content, role })}
            />,
          )}
          {part(
            'organisation',
            <Autocomplete
              aria-label={t('audience.field.organisation')}
              placeholder={t('contacts.many.emptyClears')}
              data={[...known.organisations]}
              limit={20}
              maxLength={200}
              value={content.organisation}
              onChange={(organisation) => setContent({ ...content, organisation })}
            />,
          )}
          {part('place', <PlaceFields content={content} geo={geo} onChange={setContent} />)}
          {part(
            'language',
            <Select
              aria-label={t('audience.field.language')}
              allowDeselect={false}
              data={languages.map((value) => ({ value, label: t(`common.language.${value}`) }))}
              value={content.language}
              onChange={(language) => language !== null && setContent({ ...content, language })}
            />,
          )}
          {part('consent', <ConsentFields content={content} onChange={setContent} />)}
          <FormButtons saving={change.isPending} onCancel={onClose} disabled={asked === undefined} mt="xs">
            {t('contacts.many.doChange', { count })}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}

interface TagChange {
  readonly addTags: string[]
  readonly removeTags: string[]
}

/** What the ticked parts ask for; undefined where that is nothing. */
function changeOf(
  ticked: ReadonlySet<Part>,
  { role, organisation, municipality, county, language, consent, consentSource, consentDate }: ContactContent,
  { addTags, removeTags }: TagChange,
): ContactChange | undefined {
  const tags = {
    addTags: ticked.has('addTags') ? addTags : [],
    removeTags: ticked.has('removeTags') ? removeTags : [],
  }
  const isOnlyTags = [...ticked].every((part) => part === 'addTags' || part === 'removeTags')
  if (isOnlyTags && tags.addTags.length + tags.removeTags.length === 0) return undefined
  return {
    ...tags,
    ...(ticked.has('role') && { role }),
    ...(ticked.has('organisation') && { organisation }),
    ...(ticked.has('place') && { place: { municipality, county } }),
    ...(ticked.has('language') && { language }),
    ...(ticked.has('consent') && { consent: { basis: consent, source: consentSource, date: consentDate } }),
  }
}

import { Autocomplete, Button, Group, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactContent } from '../../../../shared/audience/contact.ts'
import type { ContactId } from '../../../../shared/contract/scalars.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { languages } from '../../../../shared/i18n/catalogue.ts'
import { useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { ConsentFields } from './ConsentFields.tsx'
import classes from './ContactForm.module.css'
import { type ContactField, contactProblems } from './contactForm.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { useContactWords } from './useContactWords.ts'

interface ContactFormProps {
  /** null: a new contact. */
  readonly id: ContactId | null
  readonly known: ContactContent
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** Everything known of a person. What is wrong is said when saving is tried, and goes as it is mended. */
export function ContactForm({ id, known, geo, onClose }: ContactFormProps) {
  const { t } = useTranslation()
  const [content, setContent] = useState<ContactContent>(known)
  const [tried, setTried] = useState(false)
  const { roles, tags, organisations } = useContactWords()
  const [putBack, remove] = [useDo('contacts.save'), useDo('contacts.delete')]
  const save = useDo('contacts.save', {
    onError: () => {},
    onSuccess: ({ id: saved, name, email }) => {
      offerUndo(t('audience.contact.saved', { name: name === '' ? email : name }), () =>
        id === null ? remove.mutate({ id: saved }) : putBack.mutate({ id, content: known }),
      )
      onClose()
    },
  })
  const problems = contactProblems(content)
  const change = (part: Partial<ContactContent>) => setContent({ ...content, ...part })
  const wrong = (field: ContactField) => {
    const problem = tried ? problems[field] : undefined
    if (problem === undefined) return undefined
    return problem === 'required' ? t('common.required') : t(`audience.contact.${problem}`)
  }
  const text = (field: 'email' | 'name' | 'notes') => ({
    label: t(`audience.field.${field}`),
    value: content[field],
    error: wrong(field),
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  })
  const words = (field: 'role' | 'organisation', offered: readonly string[]) => ({
    label: t(`audience.field.${field}`),
    value: content[field],
    error: wrong(field),
    data: offered,
    limit: 20,
    onChange: (value: string) => change({ [field]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(problems).length === 0) save.mutate({ id, content })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          {...text('email')}
          data-autofocus
          required
          type="email"
          spellCheck={false}
          maxLength={254}
        />
        <TextInput {...text('name')} maxLength={200} />
        <Autocomplete {...words('role', roles)} maxLength={100} />
        <Autocomplete
          {...words('organisation', organisations)}
          placeholder={t('audience.contact.organisationHint')}
          maxLength={200}
        />
        <PlaceFields content={content} geo={geo} onChange={setContent} />
        <TagsInput
          label={t('audience.field.tags')}
          description={t('audience.contact.tagsHint')}
          data={tags}
          value={content.tags}
          error={wrong('tags')}
          maxTags={50}
          acceptValueOnBlur
          onChange={(tags) => change({ tags })}
        />
        <Select
          w={160}
          label={t('audience.field.language')}
          allowDeselect={false}
          data={languages.map((value) => ({ value, label: t(`common.language.${value}`) }))}
          value={content.language}
          onChange={(language) => language !== null && change({ language })}
        />
        <ConsentFields content={content} onChange={setContent} />
        <Textarea {...text('notes')} autosize minRows={2} maxRows={6} maxLength={5000} />
        {save.isError && <ErrorNote error={save.error} />}
        <Group justify="flex-end" className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common.action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

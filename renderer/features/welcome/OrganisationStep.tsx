import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readOrganisationNumber } from '../../../shared/workspace/organisationNumber.ts'
import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import { useSaveSettings } from '../settings/useSaveSettings.ts'
import { CountyPicker } from './CountyPicker.tsx'
import classes from './Start.module.css'
import { StepButtons } from './StepButtons.tsx'
import type { StepProps } from './stepProps.ts'

/** Who sends, and which counties are aimed at. What has been written is kept when the field is left, whatever is done next. */
export function OrganisationStep(props: StepProps) {
  const settings = useAsk('settings.get', {})
  if (settings.isError) return <ErrorNote error={settings.error} onRetry={() => void settings.refetch()} />
  if (settings.data === undefined) return <SkeletonText lines={6} />
  return <OrganisationFields {...props} settings={settings.data} />
}

function OrganisationFields({
  settings,
  state,
  onNext,
  onSkip,
  onBack,
}: StepProps & { readonly settings: WorkspaceSettings }) {
  const { t } = useTranslation()
  const [organisation, setOrganisation] = useState(settings.organisation)
  const { save } = useSaveSettings(settings)
  const number = readOrganisationNumber(organisation.organisationNumber)
  // Nobody is told that a number is unfinished while typing it.
  const [left, setLeft] = useState(true)
  const change = (part: Partial<typeof organisation>) => setOrganisation({ ...organisation, ...part })
  const keep = () => {
    const kept =
      number.kind === 'number' ? { ...organisation, organisationNumber: number.number } : organisation
    if (kept !== organisation) setOrganisation(kept)
    // A number that is none is said so beside its field, and not kept: nothing else is held up by it.
    const { organisationNumber } = number.kind === 'unusable' ? settings.organisation : kept
    const next = { ...kept, organisationNumber }
    if (JSON.stringify(next) !== JSON.stringify(settings.organisation)) save({ organisation: next })
  }
  const text = (field: 'name' | 'email' | 'postalAddress', maxLength: number) => ({
    maxLength,
    value: organisation[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
    onBlur: keep,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLeft(true)
    keep()
    if (number.kind !== 'unusable') onNext()
  }
  return (
    <form onSubmit={submit} noValidate>
      <div className={classes.organisation}>
        <div className={classes.fields}>
          <TextInput
            data-autofocus
            label={t('start.organisation.name')}
            placeholder={t('start.organisation.namePlaceholder')}
            {...text('name', 200)}
          />
          <TextInput label={t('settings.organisation.email')} type="email" {...text('email', 254)} />
          <TextInput
            label={t('settings.organisation.number')}
            maxLength={20}
            value={organisation.organisationNumber}
            error={
              left && number.kind === 'unusable' && t(`settings.organisation.numberFault.${number.fault}`)
            }
            onChange={(event) => {
              setLeft(false)
              change({ organisationNumber: event.currentTarget.value })
            }}
            onBlur={() => {
              setLeft(true)
              keep()
            }}
          />
          <TextInput
            label={t('start.organisation.town')}
            description={t('start.organisation.townHint')}
            {...text('postalAddress', 300)}
          />
        </div>
        <CountyPicker chosen={settings.aimedCounties} onChoose={(aimedCounties) => save({ aimedCounties })} />
      </div>
      <StepButtons
        onSkip={onSkip}
        onBack={onBack}
        isOpen={state.tasks.find(({ name }) => name === 'organisation')?.state === 'open'}
      />
    </form>
  )
}

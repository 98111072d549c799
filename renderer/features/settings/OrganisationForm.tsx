import { Button, Group, SimpleGrid, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readOrganisationNumber } from '../../../shared/workspace/organisationNumber.ts'
import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { LinkField } from '../../ui/LinkField.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import { useSaveSettings } from './useSaveSettings.ts'

/** What stands in every newsletter's footer. */
export function OrganisationForm({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation()
  const [organisation, setOrganisation] = useState(settings.organisation)
  const [before, setBefore] = useState(settings.organisation)
  const { save: putBack } = useSaveSettings(settings)
  const { save, saving } = useSaveSettings(settings, () => {
    const { name } = organisation
    offerUndo(
      t('settings.organisation.saved', { name: name === '' ? t('settings.organisation.own') : name }),
      () => {
        setOrganisation(before)
        putBack({ organisation: before })
      },
    )
  })
  const change = (part: Partial<typeof organisation>) => setOrganisation({ ...organisation, ...part })
  const number = readOrganisationNumber(organisation.organisationNumber)
  // Nobody is told that a number is unfinished while typing it.
  const [left, setLeft] = useState(true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLeft(true)
    if (
      number.kind === 'unusable' &&
      organisation.organisationNumber !== settings.organisation.organisationNumber
    )
      return
    setBefore(settings.organisation)
    save({ organisation })
  }
  return (
    <form onSubmit={submit} noValidate>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        <TextInput
          label={t('settings.organisation.name')}
          maxLength={200}
          value={organisation.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('settings.organisation.number')}
          maxLength={20}
          value={organisation.organisationNumber}
          error={left && number.kind === 'unusable' && t(`settings.organisation.numberFault.${number.fault}`)}
          onChange={(event) => {
            setLeft(false)
            change({ organisationNumber: event.currentTarget.value })
          }}
          onBlur={() => {
            setLeft(true)
            if (number.kind === 'number') change({ organisationNumber: number.number })
          }}
        />
        <TextInput
          label={t('settings.organisation.email')}
          type="email"
          maxLength={254}
          value={organisation.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <LinkField
          label={t('settings.organisation.website')}
          value={organisation.website}
          onChange={(website) => change({ website })}
        />
      </SimpleGrid>
      <TextInput
        mt="sm"
        label={t('settings.organisation.address')}
        description={t('settings.organisation.addressHint')}
        maxLength={300}
        value={organisation.postalAddress}
        onChange={(event) => change({ postalAddress: event.currentTarget.value })}
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" variant="light" loading={saving}>
          {t('common.action.save')}
        </Button>
      </Group>
    </form>
  )
}

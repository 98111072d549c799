import { Autocomplete, Box, MultiSelect, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { isBroadcast, mediaKinds } from '../../../../shared/reach/mediaKind.ts'
import type { MediaOutlet } from '../../../../shared/reach/mediaMention.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { countyOptions, foldedFilter } from '../../../ui/placeOptions.ts'
import { PostAndNote } from '../PostAndNote.tsx'
import classes from './media.module.css'
import {
  type MentionDraft,
  type MentionProblem,
  type SeenIn,
  withLink,
  withName,
  withSeenIn,
} from './mentionForm.ts'

interface MentionFieldsProps {
  readonly draft: MentionDraft
  readonly problems: Partial<Record<keyof MentionDraft, MentionProblem>>
  readonly outlets: readonly MediaOutlet[]
  readonly geo: GeoRegistry
  readonly onChange: (draft: MentionDraft) => void
  /** Below the link: which of several outlets it is of. */
  readonly asked: ReactNode
}

/** What there is to say of a mention; what few need lies folded below. */
export function MentionFields({ draft, problems, outlets, geo, onChange, asked }: MentionFieldsProps) {
  const { t } = useTranslation()
  const change = (part: Partial<MentionDraft>) => onChange({ ...draft, ...part })
  const wrong = (field: keyof MentionDraft) => {
    const problem = problems[field]
    if (problem === undefined) return undefined
    return problem === 'required' ? t('common.required') : t(`media.form.${problem}`)
  }
  return (
    <>
      <TextInput
        data-autofocus
        label={t('media.form.link')}
        description={t('media.form.linkHint')}
        inputMode="url"
        spellCheck={false}
        maxLength={2000}
        placeholder={t('common.link.placeholder')}
        value={draft.link}
        error={wrong('link')}
        onChange={(event) => onChange(withLink(draft, outlets, event.currentTarget.value))}
      />
      {asked}
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <Autocomplete
          required
          label={t('media.form.outlet')}
          placeholder={t('media.form.outletHint')}
          maxLength={120}
          limit={8}
          data={[...new Set(outlets.map(({ name }) => name))]}
          filter={foldedFilter}
          value={draft.outlet}
          error={wrong('outlet')}
          onChange={(name) => onChange(withName(draft, outlets, name))}
        />
        <Select
          label={t('media.form.kind')}
          allowDeselect={false}
          data={mediaKinds.map((value) => ({ value, label: t(`media.kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => kind !== null && change({ kind })}
        />
      </SimpleGrid>
      <TextInput
        required
        label={t('media.form.title')}
        maxLength={300}
        value={draft.title}
        error={wrong('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t(`media.form.${isBroadcast(draft.kind) ? 'programme' : 'section'}`)}
        placeholder={t(`media.form.${isBroadcast(draft.kind) ? 'programmeHint' : 'sectionHint'}`)}
        maxLength={120}
        value={draft.programme}
        error={wrong('programme')}
        onChange={(event) => change({ programme: event.currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <DayField
          required
          label={t('media.form.day')}
          placeholder={t('sending.schedule.dayPlaceholder')}
          value={draft.day}
          error={wrong('day')}
          onChange={(day) => change({ day })}
        />
        <MultiSelect
          required
          searchable
          label={t('media.form.counties')}
          filter={foldedFilter}
          nothingFoundMessage={t('media.form.noCounty')}
          data={[{ value: 'country', label: t('media.country') }, ...countyOptions(geo)]}
          value={[...draft.seenIn]}
          error={wrong('seenIn')}
          onChange={(chosen) => onChange(withSeenIn(draft, chosen as SeenIn[]))}
        />
      </SimpleGrid>
      <details
        className={classes.more}
        open={draft.audience !== null || draft.postId !== null || draft.note !== ''}
      >
        <summary>{t('media.form.more')}</summary>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm" mt="xs">
          <NumberInput
            hideControls
            label={t('media.form.audience')}
            description={t('media.form.audienceHint')}
            min={0}
            max={1e9}
            allowDecimal={false}
            thousandSeparator=" "
            value={draft.audience ?? ''}
            error={wrong('audience')}
            onChange={(value) => change({ audience: typeof value === 'number' ? value : null })}
          />
          <TextInput
            label={t('media.form.audienceSource')}
            description={t('media.form.audienceSourceHint')}
            maxLength={200}
            value={draft.audienceSource}
            error={wrong('audienceSource')}
            onChange={(event) => change({ audienceSource: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Box mt="sm">
          <PostAndNote
            postId={draft.postId}
            note={draft.note}
            postLabel={t('media.form.post')}
            longestNote={1000}
            onChange={change}
          />
        </Box>
      </details>
    </>
  )
}

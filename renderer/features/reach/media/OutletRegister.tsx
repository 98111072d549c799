import { Button, Group, Table, Text, TextInput, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { foldText } from '../../../../shared/text/foldText.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import classes from './media.module.css'
import { seenInText } from './seenInText.ts'

/** The media that come with the program, to be read: where each is read or heard, by what it is recognised, and where that is from. */
export function OutletRegister({ geo }: { readonly geo: GeoRegistry }) {
  const { t } = useTranslation()
  const headingId = useId()
  const [words, setWords] = useState('')
  const known = useAsk('media.outlets', {})
  const register = known.data?.outlets.filter(({ id }) => id === null) ?? []
  const wanted = foldText(words)
  const found = register.filter(({ name, also, sites }) =>
    [name, ...also, ...sites].some((text) => foldText(text).includes(wanted)),
  )
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} size="h6" id={headingId}>
        {t('media.outlets.register')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('media.outlets.registerText')}
      </Text>
      <TextInput
        mb="xs"
        maw={320}
        aria-label={t('media.outlets.find')}
        placeholder={t('media.outlets.find')}
        value={words}
        onChange={(typed) => setWords(typed.currentTarget.value)}
      />
      {known.isPending && <SkeletonTable rows={6} />}
      {known.isError && <ErrorNote error={known.error} onRetry={() => void known.refetch()} />}
      {known.isSuccess && found.length === 0 && (
        <Group gap="sm">
          <Text c="dimmed">{t('media.outlets.noneFound')}</Text>
          <Button size="compact-sm" variant="default" onClick={() => setWords('')}>
            {t('common.action.clearSearch')}
          </Button>
        </Group>
      )}
      {found.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: longer than the dialog, it is scrolled by the arrow keys
        <section className={classes.scroll} aria-labelledby={headingId} tabIndex={0}>
          <Table stickyHeader verticalSpacing={6} fz="sm" aria-labelledby={headingId}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('media.outlets.name')}</Table.Th>
                <Table.Th>{t('media.outlets.kind')}</Table.Th>
                <Table.Th>{t('media.outlets.counties')}</Table.Th>
                <Table.Th>{t('media.outlets.sites')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.map(({ name, kind, counties, sites, also }) => (
                <Table.Tr key={name}>
                  <Table.Td>
                    <Text size="sm">{name}</Text>
                    {also.length > 0 && (
                      <Text size="xs" c="dimmed">
                        {t('media.outlets.also', { names: also.join(', ') })}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{t(`media.kind.${kind}`)}</Table.Td>
                  <Table.Td>{seenInText(counties, geo, t)}</Table.Td>
                  <Table.Td className={classes.wraps}>{sites.join(', ')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </section>
  )
}

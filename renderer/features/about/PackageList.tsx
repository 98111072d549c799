import { Anchor, Button, Table, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThirdPartyPackage } from '../../../shared/program/thirdParty.ts'
import classes from './about.module.css'
import { LicenceDialog } from './LicenceDialog.tsx'

/** What the program contains of others, found by name or licence; a name opens its terms. */
export function PackageList({ packages }: { packages: readonly ThirdPartyPackage[] }) {
  const { t } = useTranslation()
  const [sought, setSought] = useState('')
  const [read, setRead] = useState<ThirdPartyPackage | null>(null)
  const words = sought.toLowerCase().split(/\s+/)
  const shown = packages.filter(({ name, licence }) => {
    const text = `${name} ${licence}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <>
      <TextInput
        type="search"
        aria-label={t('about.packages.search')}
        placeholder={t('about.packages.search')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <Text size="xs" c="dimmed" aria-live="polite">
        {shown.length === 0
          ? t('about.packages.none')
          : t('about.packages.shown', { count: shown.length, all: packages.length })}
      </Text>
      {shown.length === 0 && (
        <Button size="compact-sm" variant="default" w="fit-content" onClick={() => setSought('')}>
          {t('common.action.clearSearch')}
        </Button>
      )}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard (WCAG 2.2, 2.1.1).
        <section className={classes.scroll} tabIndex={0} aria-label={t('about.packages.title')}>
          <Table verticalSpacing={5} horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('about.packages.name')}</Table.Th>
                <Table.Th w={120}>{t('about.packages.version')}</Table.Th>
                <Table.Th w={280}>{t('about.packages.licence')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((one) => (
                <Table.Tr key={`${one.name} ${one.version}`}>
                  <Table.Td>
                    <Anchor component="button" type="button" size="sm" onClick={() => setRead(one)}>
                      {one.name}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{one.version}</Table.Td>
                  <Table.Td>{one.licence}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {read !== null && <LicenceDialog {...read} onClose={() => setRead(null)} />}
    </>
  )
}

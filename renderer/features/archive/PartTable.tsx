import { Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Addendum, Manifest } from '../../../shared/archive/manifest.ts'
import { countText } from '../../ui/countText.ts'
import classes from './ArchiveScreen.module.css'

interface PartTableProps {
  readonly manifest: Manifest
  readonly manifestSha256: string
  readonly addenda: readonly Addendum[]
}

/** Every file with its size and its hash, and first the manifest's own, which is what to compare with a file that was handed out. */
export function PartTable({ manifest, manifestSha256, addenda }: PartTableProps) {
  const { t } = useTranslation()
  const parts = [...manifest.parts, ...addenda.flatMap((addendum) => addendum.parts)]
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('archive.parts.text')}
      </Text>
      <Table verticalSpacing={6} aria-label={t('archive.tab.parts')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('archive.parts.name')}</Table.Th>
            <Table.Th className={classes.number}>{t('archive.parts.bytes')}</Table.Th>
            <Table.Th>{t('archive.parts.hash')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>manifest.json</Table.Td>
            <Table.Td className={classes.number}>–</Table.Td>
            <Table.Td>
              <div className={classes.hash}>{manifestSha256}</div>
            </Table.Td>
          </Table.Tr>
          {parts.map(({ name, bytes, sha256 }) => (
            <Table.Tr key={name}>
              <Table.Td className={classes.part}>{shortName(name)}</Table.Td>
              <Table.Td className={classes.number}>{countText(bytes)}</Table.Td>
              <Table.Td>
                <div className={classes.hash}>{sha256}</div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

/** An image is named by its hash, which stands beside it. */
function shortName(name: string): string {
  return name.replace(/^(images\/[0-9a-f]{8})[0-9a-f]{56}/, '$1…')
}

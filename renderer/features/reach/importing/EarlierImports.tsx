import { Anchor, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../../app/queries.ts'
import { countText } from '../../../ui/countText.ts'
import { shortMomentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'
import classes from './EarlierImports.module.css'
import { importSourceName } from './importSourceName.ts'
import { useUndoReachImport } from './useUndoReachImport.ts'

/** Imports drawn: those that somebody may want to take back. */
const most = 50

/** The files that have been taken in, the latest first, each to be taken back as a whole. */
export function EarlierImports() {
  const { t } = useTranslation()
  const zone = useZone()
  const imports = useAsk('reach.imports', {})
  const { undo, isPending } = useUndoReachImport()
  if (imports.data === undefined || imports.data.length === 0) return null
  return (
    <section aria-labelledby="reach-imports">
      <Title order={3} size="h6" mb={4} id="reach-imports">
        {t('reachImport.earlier')}
      </Title>
      <div className={classes.scroll}>
        <Table verticalSpacing={6} fz="sm" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('reach.report.files')}</Table.Th>
              <Table.Th>{t('reachImport.sourceLabel')}</Table.Th>
              <Table.Th>{t('reachImport.when')}</Table.Th>
              <Table.Th className={classes.number}>{t('reach.report.rows')}</Table.Th>
              <Table.Th>
                <span className={classes.hidden}>{t('reachImport.undo')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {imports.data.slice(0, most).map(({ id, fileName, source, at, added, undoneAt }) => (
              <Table.Tr key={id} data-undone={undoneAt !== null || undefined} className={classes.line}>
                <Table.Td className={classes.file} title={fileName}>
                  {fileName}
                </Table.Td>
                <Table.Td>{importSourceName(source, t)}</Table.Td>
                <Table.Td>{shortMomentText(at, zone)}</Table.Td>
                <Table.Td className={classes.number}>{countText(added)}</Table.Td>
                <Table.Td className={classes.number}>
                  {undoneAt === null ? (
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      disabled={isPending}
                      aria-label={t('reachImport.undoOf', { file: fileName })}
                      onClick={() => undo(id, fileName)}
                    >
                      {t('common.action.undo')}
                    </Anchor>
                  ) : (
                    <Text size="sm" c="dimmed" span>
                      {t('reachImport.isUndone')}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReachFileLook } from '../../../../shared/contract/reachImport.ts'
import classes from '../../../ui/columnsTable.module.css'

/** How a file begins: its headings and its first rows, as they stand in it. */
export function FilePreview({ look }: { readonly look: ReachFileLook }) {
  const { t } = useTranslation()
  return (
    <>
      <Text size="sm" fw={600} mb={6} id="reach-begins">
        {t('reachImport.begins')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wider than the dialog, it is scrolled by the arrow keys */}
      <section className={classes.scroll} aria-labelledby="reach-begins" tabIndex={0}>
        <table className={classes.table} aria-labelledby="reach-begins">
          <thead>
            <tr>
              {look.headings.map((heading, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same heading, and none moves
                <th key={index} scope="col">
                  <span className={classes.heading}>
                    {heading || t('reachImport.unnamed', { number: index + 1 })}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {look.preview.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file that is only shown
              <tr key={row}>
                {look.headings.map((_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as the headings
                  <td key={index} title={cells[index]}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

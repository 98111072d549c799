import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import { placedContacts } from '../../../../shared/reach/municipalitiesOf.ts'
import { formatReach } from '../../../../shared/reach/reachTexts.ts'
import type { ReachReport } from '../../../../shared/reach/report.ts'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { ReachTable } from '../ReachTable.tsx'
import type { ShownNumber } from '../shownNumber.ts'

interface CountyInsideProps {
  readonly county: CountyCode
  readonly name: string
  /** By municipality, cut down to the county; null while it is on its way. */
  readonly inside: ReachReport | null
  readonly lit: string | null
  readonly onLight: (code: string | null) => void
  readonly onOpen: (number: ShownNumber) => void
}

/** The numbers of a county's municipalities, beside their map; the last line is the county's own. */
export function CountyInside({ county, name, inside, lit, onLight, onOpen }: CountyInsideProps) {
  const { t } = useTranslation()
  return (
    <>
      <Title order={2} size="h5" mb="sm">
        {t('reachView.map.municipalities', { county: name })}
      </Title>
      {inside === null ? (
        <SkeletonTable rows={8} />
      ) : (
        <>
          <ReachTable
            report={inside}
            lit={lit}
            onLight={onLight}
            onOpen={onOpen}
            totalOf={{ by: 'county', key: county }}
          />
          {inside.total.total !== null && (
            <Text size="sm" c="dimmed" mt="xs">
              {t('reachView.map.withPlace', {
                value: formatReach(placedContacts(inside) ?? 0, t),
                whole: formatReach(inside.total.total, t),
              })}
            </Text>
          )}
        </>
      )}
    </>
  )
}

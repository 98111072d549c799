import { Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StepCounts } from '../../../../shared/schedule/publication.ts'

interface StepProgressProps {
  readonly steps: StepCounts
  readonly running: boolean
}

/** How far a publication on an account has come, on its card in the list; nothing of one that is all done. */
export function StepProgress({ steps: { all, done, inDoubt, refused }, running }: StepProgressProps) {
  const { t } = useTranslation()
  if (done === all) return null
  const share = (part: number) => (100 * part) / all
  return (
    <div>
      <Progress.Root size="md" mt="sm" mb={6} aria-hidden>
        <Progress.Section value={share(done)} color="pine" animated={running && inDoubt === 0} />
        <Progress.Section value={share(inDoubt)} color="orange" />
        <Progress.Section value={share(refused)} color="red" />
      </Progress.Root>
      <Text size="sm">{t('networkPost.list.out', { done, all })}</Text>
    </div>
  )
}

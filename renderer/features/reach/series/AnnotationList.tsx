import { Button, Group, Text, Title } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { Annotation } from '../../../../shared/reach/annotation.ts'
import { annotationLetter } from '../../../../shared/reach/seriesMarks.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { RowActs } from '../../../ui/RowActs.tsx'
import { shortText } from '../../../ui/shortText.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { AnnotationDialog } from './AnnotationDialog.tsx'
import classes from './MarkList.module.css'

interface AnnotationListProps {
  readonly annotations: readonly Annotation[]
  readonly geo: GeoRegistry
}

/** What happened in the period, numbered as in the picture; noted, changed and taken away here. */
export function AnnotationList({ annotations, geo }: AnnotationListProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [edited, setEdited] = useState<Annotation | 'new' | null>(null)
  const posts = useAsk('posts.list', {}).data?.posts ?? []
  const restore = useDo('reach.restoreAnnotation')
  const remove = useDo('reach.deleteAnnotation')
  const about = ({ day, county, postId }: Annotation) =>
    [
      day,
      geo.counties.find(({ code }) => code === county)?.name,
      posts.find(({ id }) => id === postId)?.title,
    ]
      .filter((part) => part !== undefined)
      .join(' · ')
  return (
    <section aria-labelledby={headingId} className={classes.section}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Title order={2} size="h5" id={headingId}>
          {t('reachView.annotations.title')}
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.6} />}
          onClick={() => setEdited('new')}
        >
          {t('reachView.annotations.add')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb={6}>
        {t('reachView.annotations.text')}
      </Text>
      {annotations.length === 0 && <Text size="sm">{t('reachView.annotations.none')}</Text>}
      <ul className={classes.list}>
        {annotations.map((annotation, index) => (
          <li key={annotation.id}>
            <span className={classes.round} aria-hidden>
              {annotationLetter(index)}
            </span>
            <div className={classes.words}>
              <Text size="sm">{annotation.text}</Text>
              <Text size="xs" c="dimmed">
                {about(annotation)}
              </Text>
            </div>
            <RowActs
              change={{
                label: t('reachView.annotations.edit', { text: annotation.text }),
                run: () => setEdited(annotation),
              }}
              remove={{
                label: t('reachView.annotations.remove', { text: annotation.text }),
                run: () =>
                  remove.mutate(
                    { id: annotation.id },
                    {
                      onSuccess: () =>
                        offerUndo(
                          t('reachView.annotations.removed', { text: shortText(annotation.text) }),
                          () => restore.mutate({ id: annotation.id }),
                        ),
                    },
                  ),
              }}
            />
          </li>
        ))}
      </ul>
      {edited !== null && (
        <AnnotationDialog
          annotation={edited === 'new' ? null : edited}
          geo={geo}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

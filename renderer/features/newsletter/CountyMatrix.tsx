import { Alert, Anchor, Button, List, Modal, Text, UnstyledButton } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { IconMap2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CountyReaders } from '../../../shared/contract/newsletters.ts'
import { countiesReached } from '../../../shared/newsletter/countiesReached.ts'
import { asReaderSees, type ReaderView } from '../../../shared/newsletter/readerView.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { useAsk } from '../../app/queries.ts'
import { describeThrown } from '../../app/showError.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { SkeletonBlock, SkeletonCards } from '../../ui/Skeletons.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './CountyMatrix.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'
import { type Reader, readerIn } from './reader.ts'
import { useBlockName } from './useBlockName.ts'
import { useLetterPreview } from './useLetterPreview.ts'

interface CountyMatrixProps {
  readonly content: PostContent
  readonly view: ReaderView
  readonly onChoose: (reader: Reader) => void
  /** Leads to a block in the text, by its 1-based position. */
  readonly onShowBlock: (block: number) => void
  readonly onClose: () => void
}

/** The letter as every county aimed at gets it, side by side; a press on one shows it as the preview. */
export function CountyMatrix({ content, view, onChoose, onShowBlock, onClose }: CountyMatrixProps) {
  const { t } = useTranslation()
  const nameOf = useBlockName()
  useFocusReturn()
  const known = useAsk('newsletter.counties', {})
  const counties = known.data?.counties ?? []
  const codes = counties.map(({ code }) => code)
  const { seeingNone, unseen } = countiesReached(content.body, codes)
  const missing = counties.filter(({ code }) => seeingNone.includes(code)).map(({ name }) => name)
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('newsletter.matrix.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      classNames={{ content: classes.content, body: classes.body }}
    >
      {(missing.length > 0 || unseen.length > 0) && (
        <Alert color="orange" mb="md" title={t('newsletter.matrix.nobody')}>
          {missing.length > 0 && (
            <Text size="sm">{t('newsletter.matrix.seeingNone', { counties: missing.join(', ') })}</Text>
          )}
          {unseen.length > 0 && (
            <>
              <Text size="sm">{t('newsletter.matrix.unseen')}</Text>
              <List size="sm">
                {unseen.map((block) => (
                  <List.Item key={block}>
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      c="inherit"
                      underline="always"
                      ta="left"
                      onClick={() => onShowBlock(block)}
                    >
                      {nameOf(content.body.content[block - 1])}
                    </Anchor>
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </Alert>
      )}
      {known.isError && <ErrorNote error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <SkeletonCards cards={6} />}
      {known.isSuccess && counties.length === 0 && (
        <Nothing icon={IconMap2} title={t('newsletter.matrix.none')} text={t('newsletter.matrix.noneText')}>
          <Button component={Link} href="/settings/counties" onClick={onClose}>
            {t('newsletter.matrix.chooseCounties')}
          </Button>
        </Nothing>
      )}
      <ul className={classes.counties}>
        {counties.map((county) => (
          <li key={county.code}>
            <CountyLetter
              county={county}
              content={content}
              view={view}
              onChoose={() => onChoose(readerIn(county))}
            />
          </li>
        ))}
      </ul>
    </Modal>
  )
}

interface CountyLetterProps {
  readonly county: CountyReaders
  readonly content: PostContent
  readonly view: ReaderView
  readonly onChoose: () => void
}

/** Asked for once it comes into view. */
function CountyLetter({ county, content, view, onChoose }: CountyLetterProps) {
  const { t } = useTranslation()
  const { ref, entry } = useIntersection({ rootMargin: '200px' })
  const letter = useLetterPreview(content, readerIn(county), { enabled: entry?.isIntersecting === true })
  return (
    <UnstyledButton
      ref={ref}
      className={classes.county}
      onClick={onChoose}
      title={t('newsletter.matrix.show', { county: county.name })}
    >
      <Text fw={600}>{county.name}</Text>
      <Text size="xs" c="dimmed" mb={6}>
        {t('newsletter.preview.contacts', { count: county.contacts })}
      </Text>
      {/* To look at: the button says what it is, and what stands in it is read once it is the preview. */}
      <span className={classes.letter} aria-hidden inert>
        {letter.isPending && <SkeletonBlock height={420} />}
        {letter.isError && <Text size="sm">{describeThrown(letter.error).message}</Text>}
        {letter.data !== undefined && (
          <PreviewFrame
            html={asReaderSees(letter.data.html, view)}
            dark={view.dark}
            width={640}
            title={county.name}
          />
        )}
      </span>
    </UnstyledButton>
  )
}

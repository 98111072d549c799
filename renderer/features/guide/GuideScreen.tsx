import { Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { wholeInterfaceLanguage } from '../../app/i18n.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { MarkdownBlocks } from '../../ui/MarkdownBlocks.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { placeBeforeGuide } from './beforeGuide.ts'
import { GuideContents } from './GuideContents.tsx'
import { GuideHits } from './GuideHits.tsx'
import { GuidePicture } from './GuidePicture.tsx'
import classes from './GuideScreen.module.css'
import { GuideTurn } from './GuideTurn.tsx'
import { type GuidePage, guidePages } from './guidePages.ts'
import { guideTarget } from './guideTarget.ts'
import { hitPath, searchGuide } from './searchGuide.ts'

/** The handbook: what is in it to the left, or where a word stands; a page of it to the right. */
export function GuideScreen() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const { page: asked, place } = useParams<{ page?: string; place?: string }>()
  const language = wholeInterfaceLanguage()
  const pages = guidePages(language)
  const [first] = pages
  const page = pages.find(({ id }) => id === asked) ?? first
  const [sought, setSought] = useState('')
  const hits = sought.trim() === '' ? null : searchGuide(pages, sought)
  return (
    <Screen
      wide
      title={t('guide.title')}
      actions={<BackLink href={placeBeforeGuide()}>{t('common.action.back')}</BackLink>}
    >
      <div className={classes.columns}>
        <div className={classes.side} data-guide-side data-no-print>
          <TextInput
            type="search"
            mb="sm"
            aria-label={t('guide.search')}
            placeholder={t('guide.search')}
            leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
            onKeyDown={({ key, nativeEvent }) => {
              const hit = hits?.[0]
              if (key === 'Enter' && !nativeEvent.isComposing && hit !== undefined) go(hitPath(hit))
            }}
          />
          {hits === null ? (
            <GuideContents shown={page?.id} />
          ) : (
            <GuideHits
              hits={hits}
              sought={sought}
              titleOf={(id) => pages.find((one) => one.id === id)?.title ?? ''}
              onClear={() => setSought('')}
            />
          )}
        </div>
        {page !== undefined && <Article page={page} place={place} key={page.id} />}
      </div>
    </Screen>
  )
}

function Article({ page, place }: { readonly page: GuidePage; readonly place: string | undefined }) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const found = place === undefined ? null : document.getElementById(place)
    // Whoever goes through the contents by keyboard goes on there.
    const isChoosing = document.activeElement?.closest('[data-guide-side] nav') != null
    if (found === null) window.scrollTo({ top: 0 })
    else found.scrollIntoView({ block: 'center' })
    if (found !== null || !isChoosing) (found ?? heading.current)?.focus({ preventScroll: true })
  }, [place])
  const isForeign = page.language !== wholeInterfaceLanguage()
  return (
    <article className={classes.article} lang={page.language}>
      <Title order={2} ref={heading} tabIndex={-1} className={classes.heading}>
        {page.title}
      </Title>
      {isForeign && (
        <Text size="sm" c="dimmed" mb="md" lang={wholeInterfaceLanguage()}>
          {t('guide.onlyIn', { language: t(`guide.languageName.${page.language}`) })}
        </Text>
      )}
      <MarkdownBlocks
        read
        marked={place}
        markdown={page.markdown}
        target={guideTarget}
        picture={(src, alt) => <GuidePicture src={src} alt={alt} />}
      />
      <GuideTurn page={page.id} />
    </article>
  )
}

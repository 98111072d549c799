import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ShownPost } from '../../../shared/contract/archive.ts'
import { PageLink } from '../../ui/PageLink.tsx'
import classes from './ArchiveScreen.module.css'

/** The posts of a thread one by one, as they were published: text, images with what they show, address and picture. */
export function PostList({ posts }: { readonly posts: readonly ShownPost[] }) {
  const { t } = useTranslation()
  return (
    <Stack gap="lg">
      {posts.map(({ number, published, text, language, url, images, picture }) => (
        <article key={number}>
          {posts.length > 1 && (
            <Title order={3} size="h6" mb={6}>
              {t('networkPost.post', { number, count: posts.length })}
            </Title>
          )}
          {published !== 'yes' && (
            <Text size="sm" c="dimmed" mb={6}>
              {t(`archive.posts.${published}`)}
            </Text>
          )}
          <div className={classes.post} lang={language}>
            {text}
          </div>
          {images.length > 0 && (
            <div className={classes.pictures}>
              {images.map(({ src, alt }) => (
                <figure key={src} className={classes.figure}>
                  <img src={src} alt={alt} />
                  <figcaption>{alt === '' ? t('archive.posts.noAlt') : alt}</figcaption>
                </figure>
              ))}
            </div>
          )}
          {url !== null && <PageLink url={url} />}
          {picture !== null && (
            <details className={classes.asShown}>
              <summary>{t('archive.posts.asShown')}</summary>
              <img src={picture} alt={t('archive.posts.picture', { number })} />
            </details>
          )}
        </article>
      ))}
    </Stack>
  )
}

import { Image, List, Stack, Table, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostFileLook } from '../../../shared/contract/sharing.ts'
import { describeImportWarning } from '../../../shared/post/describeImportWarning.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { formatFigure } from '../../../shared/text/formatFigure.ts'
import { interfaceLocale } from '../../app/i18n.ts'
import { momentText } from '../../ui/moments.ts'
import { useZone } from '../../ui/useZone.ts'
import classes from './PostFileView.module.css'

/** What a file says, shows and brings. */
export function PostFileView({ look }: { readonly look: PostFileLook }) {
  const { t } = useTranslation()
  const pictures = useId()
  const leftOut = useId()
  return (
    <>
      <About look={look} />
      {look.images.shown.length > 0 && (
        <div>
          <Title order={3} size="h6" id={pictures}>
            {t('sharing.take.pictures')}
          </Title>
          <ul className={classes.pictures} aria-labelledby={pictures}>
            {look.images.shown.map(({ source, alt }) => (
              <li key={source}>
                <Image src={source} alt={alt ?? t('sharing.take.noAlt')} h={96} w="auto" radius="sm" />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Brings look={look} />
      {look.leftOut.length > 0 && (
        <div>
          <Title order={3} size="h6" id={leftOut}>
            {t('sharing.take.leftOut')}
          </Title>
          <List size="sm" aria-labelledby={leftOut}>
            {look.leftOut.map((warning) => (
              <List.Item key={`${warning.code} ${warning.detail}`}>
                {describeImportWarning(warning, t)}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  )
}

function About({ look }: { readonly look: PostFileLook }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { from, at, words, language, otherLanguages } = look
  const moment = momentText(at, zone)
  const names = new Intl.DisplayNames(interfaceLocale(), { type: 'language' })
  const others = new Intl.ListFormat(interfaceLocale()).format(
    otherLanguages.map((tag) => names.of(tag) ?? tag),
  )
  const said = [
    t('sharing.take.words', { count: words }),
    t(`sharing.take.language.${language}`),
    ...(others === '' ? [] : [t('sharing.take.otherLanguages', { languages: others })]),
  ].join(' ')
  return (
    <div>
      <Title order={2} size="h4" lineClamp={2}>
        {look.title === '' ? t('sharing.take.untitled') : look.title}
      </Title>
      {look.lede !== '' && (
        <Text size="sm" lineClamp={2} mt={2}>
          {look.lede}
        </Text>
      )}
      <Text size="sm" c="dimmed" mt={6}>
        {from === '' ? t('sharing.take.fromNobody', { moment }) : t('sharing.take.from', { from, moment })} ·{' '}
        {said}
      </Text>
    </div>
  )
}

interface Row {
  readonly key: string
  readonly what: ReactNode
  readonly here: string
}

function Brings({ look }: { readonly look: PostFileLook }) {
  const { t } = useTranslation()
  const rows = useRows(look)
  if (rows.length === 0) return null
  return (
    <Table verticalSpacing={6} aria-label={t('sharing.take.brings')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('sharing.take.brings')}</Table.Th>
          <Table.Th w="42%">{t('sharing.take.here')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, what, here }) => (
          <Table.Tr key={key}>
            <Table.Td>{what}</Table.Td>
            <Table.Td>{here}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function useRows({
  images,
  figures,
  variants,
  theme,
  templates,
  savedBlocks,
  language,
}: PostFileLook): Row[] {
  const { t } = useTranslation()
  const becomes = (isHere: boolean) => t(isHere ? 'sharing.take.isHere' : 'sharing.take.isNew')
  const named = ({ isHere, name, savedAs }: PostFileLook['templates'][number]) =>
    isHere || name === savedAs ? becomes(isHere) : t('sharing.take.renamed', { savedAs })
  const networks = new Intl.ListFormat(interfaceLocale()).format(variants.map((one) => networkNames[one]))
  const newImages = images.here === 0 ? becomes(false) : t('sharing.take.someHere', { count: images.here })
  return [
    ...(images.count === 0
      ? []
      : [
          {
            key: 'images',
            what: t('sharing.take.images', { count: images.count }),
            here: images.here === images.count ? becomes(true) : newImages,
          },
        ]),
    ...figures.map(({ figure, isHere }, index) => ({
      key: `figure ${index}`,
      what: (
        <Stack gap={0}>
          {t('sharing.take.figure', { name: figure.name, text: formatFigure(figure, language).text })}
          <Text size="xs" c="dimmed">
            {t('sharing.take.figureFrom', { source: figure.source })}
          </Text>
        </Stack>
      ),
      here: becomes(isHere),
    })),
    ...(variants.length === 0
      ? []
      : [{ key: 'variants', what: t('sharing.take.variants', { networks }), here: becomes(false) }]),
    ...(theme === null
      ? []
      : [
          {
            key: 'theme',
            what: (
              <Stack gap={0}>
                {t('sharing.take.theme', { name: theme.name })}
                {!theme.isHere && (
                  <Text size="xs" c="dimmed">
                    {t('sharing.take.themeStays')}
                  </Text>
                )}
              </Stack>
            ),
            here: named(theme),
          },
        ]),
    ...templates.map((one, index) => ({
      key: `template ${index}`,
      what: t('sharing.take.template', { name: one.name }),
      here: named(one),
    })),
    ...savedBlocks.map((one, index) => ({
      key: `block ${index}`,
      what: t('sharing.take.savedBlock', { name: one.name }),
      here: named(one),
    })),
  ]
}
